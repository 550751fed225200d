import type { Answered } from "@/lib/api";
export type RunStatus = "runnable" | "running" | "waiting" | "paused" | "needs_attention" | "done" | "failed" | "cancelled";

export const runStatuses: RunStatus[] = ["runnable", "running", "waiting", "paused", "needs_attention", "done", "failed", "cancelled"];

export type RunStep = Answered<"RunStep", "endedAt" | "errorCode" | "errorSentence" | "facts" | "costMicros">;

/** Of a whole run, or of one agent in it. */
export interface RunUsage {
  agent: string | null;
  calls: number;
  tokens: number;
  costMicros: number | null;
  currency: string | null;
  costUnknown: string | null;
  agents: RunUsage[];
}

export interface Run {
  id: string;
  kind: string;
  graphVersion: number;
  status: RunStatus;
  node: string;
  seq: number;
  attempt: number;
  waitingFor?: string[];
  dueAt?: string;
  subjectId?: string;
  parentId?: string;
  problem?: { code: string; sentence: string; options: string[] };
  createdAt: string;
  updatedAt: string;
  steps?: RunStep[];
  usage?: RunUsage;
}

export interface GraphPicture {
  kind: string;
  version: number;
  nodes: string[];
  edges: { from: string; to: string; label: string | null }[];
}

export function ended(status: RunStatus): boolean {
  return status === "done" || status === "failed" || status === "cancelled";
}
