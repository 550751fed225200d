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
