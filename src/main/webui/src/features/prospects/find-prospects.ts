import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Prospect } from "./prospect";

export interface ProspectQuery {
  q?: string;
  status?: string[];
  type?: string;
  source?: string;
  needsReview?: boolean;
  sort?: string;
  page?: number;
  size?: number;
}

export function useFindProspects(query: ProspectQuery, enabled = true) {
  return useQuery({
    queryKey: ["prospects", query],
    queryFn: ({ signal }) => get<Page<Prospect>>("prospects", { ...query }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}
