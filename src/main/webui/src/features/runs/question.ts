import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered, Word } from "@/lib/api";
import { get, post } from "@/lib/http";
import type { Run } from "./run";

export type Slot = Word<"BriefSlot">;
export type Intent = Word<"ReplyIntent">;

export interface SlotEdit {
  slot: Slot;
  value: string;
}

export type AskedReading = Answered<"AskedReading", "bound", { slots: Answered<"ReadSlot", "sentence">[] }>;

/** What a run asks a person now. */
export type Question = Answered<
  "Question",
  never,
  {
    choices: Answered<"AnswerChoice">[];
    approval: Answered<"AskedApproval"> | null;
    candidates: Answered<"Candidate">[];
    reading: AskedReading | null;
    effects: Answered<"LostEffect">[];
  }
>;

/** One of the kinds, as the question asks. */
export type Given =
  | { missingData: { email: string } }
  | { reading: { intent: Intent; slots: SlotEdit[] } }
  | { outcome: { happened: boolean; observed?: string } }
  | { complaint: { complaint: boolean; intent?: Intent } };

/** Whether a run may ask something; the API says what. */
export function mayAsk(run: Pick<Run, "status" | "waitingFor">): boolean {
  return run.status === "needs_attention" || (run.status === "waiting" && (run.waitingFor ?? []).includes("approval.decided"));
}

const FORMS = ["no_address", "low_confidence", "outcome_unknown", "complaint"];

/** Whether what the run needs is answered in the form on its page, which says more than a second try. */
export function hasForm(run: Pick<Run, "problem">): boolean {
  return run.problem !== undefined && FORMS.includes(run.problem.code);
}

/** Null when the run asks nothing that has a form. */
export function useQuestion(run: Run, may: boolean) {
  return useQuery({
    queryKey: ["run", run.id, "question", run.seq, run.status],
    queryFn: async ({ signal }) => (await get<Question | undefined>(`runs/${run.id}/question`, undefined, signal)) ?? null,
    enabled: may && mayAsk(run),
  });
}

export function useAnswer(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, given }: { version: string; given: Given }) => post<Run>(`runs/${id}/answer`, { version, ...given }),
    onSettled: () =>
      Promise.all([["run", id], ["runs"], ["today"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
