import type { Answered } from "@/lib/api";
export type HuntFilters = Answered<"HuntFilters", "region" | "guestsMin" | "guestsMax" | "from" | "to">;

export type Verdict = "yes" | "no" | "unsure";

export type HuntHit = Answered<"Hit", "verdict" | "confidence" | "reason" | "quote" | "prospectId" | "duplicateOf">;

export type Hunt = Answered<"Hunt", "taskLink", { filters: HuntFilters | null; queries: Answered<"Query">[]; hits: HuntHit[] }>;

export function underWay(status: string): boolean {
  return ["runnable", "running", "waiting"].includes(status);
}
