import type { Answered } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export type Finding = Answered<"Finding", "sourceUrl" | "quote" | "corrects">;

export function useFindings(id: string) {
  return useQuery({ queryKey: ["prospect", id, "findings"], queryFn: ({ signal }) => get<Finding[]>(`prospects/${id}/findings`, undefined, signal) });
}
