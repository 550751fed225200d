import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export interface Signal {
  id: string;
  prospectId: string;
  kind: string;
  quote: string;
  sourceUrl: string | null;
  sourceTitle: string | null;
  confidence: number;
  retrievedAt: string;
}

export function useSignals(id: string) {
  return useQuery({ queryKey: ["prospect", id, "signals"], queryFn: ({ signal }) => get<Signal[]>(`prospects/${id}/signals`, undefined, signal) });
}
