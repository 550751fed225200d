import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get, post } from "@/lib/http";
import type { SlotEdit } from "./question";
import type { Run } from "./run";

export type Checkpoint = Answered<"RunCheckpoint">;

export function useCheckpoints(id: string) {
  return useQuery({ queryKey: ["run", id, "checkpoints"], queryFn: ({ signal }) => get<Checkpoint[]>(`runs/${id}/checkpoints`, undefined, signal) });
}

/** Answers with the new run. */
export function useBranchRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (branch: { seq: number; reason: string; brief: SlotEdit[] }) => post<Run>(`runs/${id}/branch`, branch),
    onSuccess: () => Promise.all([["run", id], ["runs"], ["approvals"], ["today"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
