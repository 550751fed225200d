import type { Answered } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export type Signal = Answered<"Signal", "sourceUrl" | "sourceTitle">;

export function useSignals(id: string) {
  return useQuery({ queryKey: ["prospect", id, "signals"], queryFn: ({ signal }) => get<Signal[]>(`prospects/${id}/signals`, undefined, signal) });
}
