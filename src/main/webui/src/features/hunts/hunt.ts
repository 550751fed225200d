export interface HuntFilters {
  eventTypes: string[];
  region: string | null;
  guestsMin: number | null;
  guestsMax: number | null;
  from: string | null;
  to: string | null;
}

export type Verdict = "yes" | "no" | "unsure";

export interface HuntHit {
  id: string;
  url: string;
  title: string;
  verdict: Verdict | null;
  confidence: number | null;
  reason: string | null;
  quote: string | null;
  prospectId: string | null;
  duplicateOf: string | null;
  simulated: boolean;
  decision: "accepted" | "rejected" | null;
  decisionReason: string | null;
}

export interface Hunt {
  id: string;
  runId: string;
  target: string;
  status: string;
  filters: HuntFilters | null;
  queries: { text: string; hits: number; provider: string }[];
  hits: HuntHit[];
  judged: number;
  total: number;
  accepted: number;
  taskLink: string | null;
  simulated: boolean;
  rules: boolean;
  createdAt: string;
}

export function underWay(status: string): boolean {
  return ["runnable", "running", "waiting"].includes(status);
}

/** What a person may still decide about a hit. */
export function openDecisions(hit: HuntHit): ("accept" | "reject")[] {
  if (hit.verdict === null || hit.prospectId !== null || hit.duplicateOf !== null) return [];
  return hit.decision === "rejected" ? ["accept"] : ["accept", "reject"];
}
