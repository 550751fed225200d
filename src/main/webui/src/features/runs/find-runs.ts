import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Run } from "./run";

export function useFindRuns(query: { status?: string[]; kind?: string; subject?: string; page?: number }) {
  return useQuery({
    queryKey: ["runs", query],
    queryFn: ({ signal }) => get<Page<Run>>("runs", { ...query, sort: "-createdAt" }, signal),
    placeholderData: keepPreviousData,
  });
}
