import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { DateBoard, DateDay, DateHold, DateResource } from "./date";

/** Every day of every resource between the two, or of one resource. */
export function useBoard(from: string, to: string) {
  return useQuery({
    queryKey: ["dates", "board", from, to],
    queryFn: ({ signal }) => get<DateBoard>("dates", { from, to }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useDateDay(resource: string, day: string) {
  return useQuery({
    queryKey: ["dates", "day", resource, day],
    queryFn: ({ signal }) => get<DateDay>(`dates/${resource}/${day}`, undefined, signal),
  });
}

export function useFindHolds(query: { prospect?: string; proposal?: string }) {
  return useQuery({
    queryKey: ["dates", "holds", query],
    queryFn: ({ signal }) => get<Page<DateHold>>("date-holds", { ...query, size: 50 }, signal),
  });
}

export function useDateResources(enabled = true) {
  return useQuery({ queryKey: ["dates", "resources"], queryFn: ({ signal }) => get<DateResource[]>("date-resources", undefined, signal), enabled });
}
