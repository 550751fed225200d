import type { Run } from "./run";

/** How the node where a run stands looks: a word, a sign and a line style, so that colour is never all there is. */
export interface NodeState {
  word: string;
  sign: string;
  shape: string;
  text: string;
  dash?: string;
}

const quiet = { shape: "fill-accent-tint stroke-accent", text: "fill-accent" };
const busy = { shape: "fill-accent stroke-accent", text: "fill-on-accent" };
const person = { shape: "fill-wait-tint stroke-wait", text: "fill-wait" };
const failed = { shape: "fill-fail-tint stroke-fail", text: "fill-fail" };

/** The state of the node where the run stands; null when it stands nowhere any more. */
export function stateHere(run: Pick<Run, "status" | "attempt">): NodeState | null {
  switch (run.status) {
    case "done":
      return null;
    case "waiting":
      return { ...quiet, word: "waits", sign: "…", dash: "5 3" };
    case "paused":
      return { ...person, word: "paused", sign: "‖", dash: "2 3" };
    case "needs_attention":
      return { ...person, word: "needs a person", sign: "!" };
    case "failed":
      return { ...failed, word: "failed", sign: "×" };
    case "cancelled":
      return { ...failed, word: "cancelled", sign: "–", dash: "2 3" };
    case "runnable":
      return { ...busy, word: run.attempt > 0 ? `tries again after ${run.attempt}` : "is next", sign: "▸" };
    case "running":
      return { ...busy, word: "runs now", sign: "▸" };
  }
}
