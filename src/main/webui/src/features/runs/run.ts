import type { Escalation } from "@/features/world/escalation";
import type { Answered, Word } from "@/lib/api";

export type RunStatus = Word<"RunStatus">;
export const runStatuses: RunStatus[] = ["runnable", "running", "waiting", "paused", "needs_attention", "done", "failed", "cancelled"];

export type StepEffect = Answered<"StepEffect", "state">;
export type StepInput = Answered<"StepInput", never, { signals: Answered<"UsedSignal">[] }>;
export type ToolCall = Answered<"ToolCall">;
export type StepMade = Answered<"StepMade">;
export type OpenEffect = Answered<"OpenEffect">;

export type RunStep = Answered<
  "RunStep",
  "endedAt" | "errorCode" | "errorSentence" | "facts" | "costMicros",
  { input: StepInput | null; tools: ToolCall[]; effects: StepEffect[]; made: StepMade[] }
>;

/** One call of an agent, as a step notes it under the fact `usage`. */
export interface ModelCall {
  agent: string;
  model: string;
  promptVersion: string | null;
  inputTokens: number;
  outputTokens: number;
  costMicros: number | null;
  currency: string | null;
  costUnknown: string | null;
  ms: number;
}

/** Of a whole run, or of one agent in it. */
export type RunUsage = Answered<"RunUsage", "agent" | "costMicros" | "currency" | "costUnknown", { agents: RunUsage[] }>;

/** What a run does not have is left out; steps and usage come only where one run is asked for. */
export type Run = Answered<
  "RunResponse",
  never,
  { waitingFor?: string[]; dueAt?: string; subjectId?: string; parentId?: string; continuedBy?: string; ledBy?: string; problem?: Answered<"RunProblem">; steps?: RunStep[]; usage?: RunUsage; openEffects?: OpenEffect[]; escalation?: Escalation }
>;

export type GraphPicture = Answered<"GraphPicture", never, { edges: Answered<"Edge", "label">[] }>;

export function ended(status: RunStatus): boolean {
  return status === "done" || status === "failed" || status === "cancelled";
}
