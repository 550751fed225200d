import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Meeting } from "./meeting";

interface Query {
  status?: string;
  prospect?: string;
  /** Instants; only meetings that begin between them, earliest first. */
  from?: string;
  to?: string;
  page?: number;
  size?: number;
}

export function useFindMeetings(query: Query) {
  return useQuery({
    queryKey: ["meetings", query],
    queryFn: ({ signal }) => get<Page<Meeting>>("meetings", { ...query }, signal),
    placeholderData: keepPreviousData,
  });
}
