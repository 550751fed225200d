import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export interface TimelineEntry {
  id: string;
  kind: string;
  reference: string | null;
  actorKind: "user" | "agent" | "system" | "client";
  actorId: string;
  occurredAt: string;
}

export function useTimeline(id: string) {
  return useQuery({ queryKey: ["prospect", id, "timeline"], queryFn: ({ signal }) => get<TimelineEntry[]>(`prospects/${id}/timeline`, undefined, signal) });
}
