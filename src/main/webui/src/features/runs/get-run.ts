import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Run } from "./run";

export function useRun(id: string) {
  return useQuery({ queryKey: ["run", id], queryFn: ({ signal }) => get<Run>(`runs/${id}`, undefined, signal) });
}
