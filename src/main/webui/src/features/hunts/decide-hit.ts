import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Hunt } from "./hunt";

/** A person's word on one hit; the answer is the hunt as it is then. */
function useDecision<T>(huntId: string, hitId: string, verb: "accept" | "reject") {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: T) => post<Hunt>(`hunts/${huntId}/hits/${hitId}/${verb}`, body),
    onSuccess: (hunt) => queries.setQueryData(["hunt", hunt.id], hunt),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["hunts"] }), queries.invalidateQueries({ queryKey: ["prospects"] })]),
  });
}

export function useAcceptHit(huntId: string, hitId: string) {
  return useDecision<{ name?: string }>(huntId, hitId, "accept");
}

export function useRejectHit(huntId: string, hitId: string) {
  return useDecision<{ reason: string }>(huntId, hitId, "reject");
}
