import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { post } from "@/lib/http";
import type { Approval, ClaimOverride, Wording } from "./approval";

function settle(queries: QueryClient): Promise<unknown> {
  return Promise.all([queries.invalidateQueries({ queryKey: ["approvals"] }), queries.invalidateQueries({ queryKey: ["today"] })]);
}

/** Says yes to exactly what was shown: the fingerprint goes along, edits only where words changed. */
export function useApprove() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ approval, edits, override }: { approval: Approval; edits?: Partial<Wording>; override?: ClaimOverride }) =>
      post<Approval>(`approvals/${approval.id}/approve`, { fingerprint: approval.fingerprint, edits, override }),
    onSuccess: (decided) => queries.setQueryData(["approval", decided.id], decided),
    onSettled: () => settle(queries),
  });
}

export function useReject() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ approval, reason }: { approval: Approval; reason: string }) =>
      post<Approval>(`approvals/${approval.id}/reject`, { fingerprint: approval.fingerprint, reason }),
    onSuccess: (decided) => queries.setQueryData(["approval", decided.id], decided),
    onSettled: () => settle(queries),
  });
}

/** Takes back what a rule said yes to; the rule is switched off. */
export function useTakeBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ approval, reason }: { approval: Approval; reason: string }) => post<Approval>(`approvals/${approval.id}/take-back`, { reason }),
    onSuccess: (open) => queries.setQueryData(["approval", open.id], open),
    onSettled: () => Promise.all([settle(queries), queries.invalidateQueries({ queryKey: ["autonomy"] })]),
  });
}

export type BulkOutcome = Answered<"BulkOutcome", "code" | "detail">;

export function useApproveBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (items: Approval[]) =>
      post<BulkOutcome[]>("approvals/bulk", { items: items.map(({ id, fingerprint }) => ({ id, fingerprint })) }),
    onSettled: () => settle(queries),
  });
}
