import type { Answered } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export type LeadScore = Answered<"LeadScore", never, { parts: Answered<"Part">[] }>;

export function useScore(id: string) {
  return useQuery({ queryKey: ["prospect", id, "score"], queryFn: ({ signal }) => get<LeadScore>(`prospects/${id}/score`, undefined, signal) });
}
