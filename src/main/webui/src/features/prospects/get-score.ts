import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export interface LeadScore {
  score: number;
  parts: { name: string; points: number; of: number; reason: string }[];
}

export function useScore(id: string) {
  return useQuery({ queryKey: ["prospect", id, "score"], queryFn: ({ signal }) => get<LeadScore>(`prospects/${id}/score`, undefined, signal) });
}
