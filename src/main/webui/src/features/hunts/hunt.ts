import type { Answered, Word } from "@/lib/api";

export type HuntFilters = Answered<"HuntFilters", "region" | "guestsMin" | "guestsMax" | "from" | "to">;

export type Verdict = Word<"Verdict">;

export type HuntHit = Answered<"Hit", "verdict" | "confidence" | "reason" | "quote" | "prospectId" | "duplicateOf" | "decision" | "decisionReason">;

export type Hunt = Answered<"Hunt", "taskLink", { filters: HuntFilters | null; queries: Answered<"Query">[]; hits: HuntHit[] }>;

export function underWay(status: string): boolean {
  return ["runnable", "running", "waiting"].includes(status);
}

/** Ended before its work was done; its run says why. */
export function stopped(status: string): boolean {
  return ["needs_attention", "failed"].includes(status);
}

/** What a person may still decide about a hit. */
export function openDecisions(hit: HuntHit): ("accept" | "reject")[] {
  if (hit.verdict === null || hit.prospectId !== null || hit.duplicateOf !== null) return [];
  return hit.decision === "rejected" ? ["accept"] : ["accept", "reject"];
}
