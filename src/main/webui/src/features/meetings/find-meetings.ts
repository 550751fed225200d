import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Meeting } from "./meeting";

export function useFindMeetings(query: { status?: string; prospect?: string; page?: number }) {
  return useQuery({
    queryKey: ["meetings", query],
    queryFn: ({ signal }) => get<Page<Meeting>>("meetings", query, signal),
    placeholderData: keepPreviousData,
  });
}
