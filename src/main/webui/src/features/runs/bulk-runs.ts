import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answered, Word } from "@/lib/api";
import { post } from "@/lib/http";

export type BulkAction = Exclude<Word<"BulkAction">, "skip">;

export type BulkOutcomes = Answered<"BulkRunOutcomes", never, { items: Answered<"BulkRunOutcome", "status" | "code" | "detail">[] }>;

/** As many runs as one request takes. */
export const MOST = 200;

/** Runs by name, or those that the shown filter finds if they are still as many. */
export type Chosen = { ids: string[] } | { filter: { status: string[] }; expected: number };

export function useBulkRuns() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, chosen }: { action: BulkAction; chosen: Chosen }) => post<BulkOutcomes>("runs/bulk", { action, ...chosen }),
    onSettled: () => Promise.all([["runs"], ["run"], ["today"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
