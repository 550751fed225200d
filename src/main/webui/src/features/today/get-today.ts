import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Money } from "@/lib/format";

export type WaitingKind = "approval" | "conversation" | "meeting" | "run" | "inbound";

export interface Waiting {
  kind: WaitingKind;
  id: string;
  title: string;
  detail: string | null;
  prospectId: string | null;
  prospectName: string | null;
  atRisk: Money | null;
  deadline: string | null;
  since: string;
}

export interface Stage {
  status: string;
  count: number;
  valueMinor: number | null;
  currency: string | null;
}

export interface AtWork {
  runId: string;
  kind: string;
  node: string;
  status: string;
  prospectId: string | null;
  prospectName: string | null;
  line: string | null;
  since: string;
}

export interface Today {
  waiting: Waiting[];
  pipeline: Stage[];
  atWork: AtWork[];
}

export function useToday() {
  return useQuery({ queryKey: ["today"], queryFn: ({ signal }) => get<Today>("today", undefined, signal), refetchInterval: 60_000 });
}
