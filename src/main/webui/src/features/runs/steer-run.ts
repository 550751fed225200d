import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Run } from "./run";

export type Steer = "pause" | "resume" | "retry" | "cancel" | "take-over" | "hand-back";

export function useSteerRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (how: Steer) => post<Run>(`runs/${id}/${how}`),
    onSuccess: () =>
      Promise.all([["run", id], ["runs"], ["conversation"], ["approvals"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export function useSkipStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (skip: { reason: string; to?: string }) => post<Run>(`runs/${id}/skip`, skip),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ["run", id] }), queries.invalidateQueries({ queryKey: ["runs"] })]),
  });
}
