import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Proposal } from "./proposal";

export function useFindProposals(query: { status?: string; prospect?: string; page?: number }) {
  return useQuery({
    queryKey: ["proposals", query],
    queryFn: ({ signal }) => get<Page<Proposal>>("proposals", query, signal),
    placeholderData: keepPreviousData,
  });
}
