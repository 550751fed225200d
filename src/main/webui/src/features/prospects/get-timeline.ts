import type { Answered } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export type TimelineEntry = Answered<"TimelineEntry", "reference">;

export function useTimeline(id: string) {
  return useQuery({ queryKey: ["prospect", id, "timeline"], queryFn: ({ signal }) => get<TimelineEntry[]>(`prospects/${id}/timeline`, undefined, signal) });
}
