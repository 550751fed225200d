import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export interface Finding {
  id: string;
  prospectId: string;
  field: string;
  value: string;
  confidence: number;
  sourceUrl: string | null;
  quote: string | null;
  provider: string;
  state?: "supported" | "contradicted" | "corrected";
  byHand?: boolean;
  retrievedAt: string;
}

export function useFindings(id: string) {
  return useQuery({ queryKey: ["prospect", id, "findings"], queryFn: ({ signal }) => get<Finding[]>(`prospects/${id}/findings`, undefined, signal) });
}
