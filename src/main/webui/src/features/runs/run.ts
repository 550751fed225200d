import type { Escalation } from "@/features/world/escalation";
import type { Answered, Word } from "@/lib/api";

export type RunStatus = Word<"RunStatus">;
export const runStatuses: RunStatus[] = ["runnable", "running", "waiting", "paused", "needs_attention", "done", "failed", "cancelled"];

export type RunStep = Answered<"RunStep", "endedAt" | "errorCode" | "errorSentence" | "facts" | "costMicros">;

/** One call of an agent, as a step notes it under the fact `usage`. */
export interface ModelCall {
  agent: string;
  model: string;
  promptVersion: string | null;
  currency: string | null;
}

/** Of a whole run, or of one agent in it. */
export type RunUsage = Answered<"RunUsage", "agent" | "costMicros" | "currency" | "costUnknown", { agents: RunUsage[] }>;

/** What a run does not have is left out; steps and usage come only where one run is asked for. */
export type Run = Answered<
  "RunResponse",
  never,
  { waitingFor?: string[]; dueAt?: string; subjectId?: string; parentId?: string; problem?: Answered<"RunProblem">; steps?: RunStep[]; usage?: RunUsage; escalation?: Escalation }
>;

export type GraphPicture = Answered<"GraphPicture", never, { edges: Answered<"Edge", "label">[] }>;

export function ended(status: RunStatus): boolean {
  return status === "done" || status === "failed" || status === "cancelled";
}
