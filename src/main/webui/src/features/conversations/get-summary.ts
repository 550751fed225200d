import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export interface SummaryLine {
  part: "wanted" | "agreed" | "open" | "next";
  text: string;
  messageId: string | null;
}

export interface Summary {
  sentiment: { word: string; sentence: string; messageId: string } | null;
  lines: SummaryLine[];
}

export function useSummary(id: string) {
  return useQuery({ queryKey: ["conversation", id, "summary"], queryFn: ({ signal }) => get<Summary>(`summaries/${id}`, undefined, signal) });
}
