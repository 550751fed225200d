import type { Answered, Word } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Money } from "@/lib/format";

export type WaitingKind = Word<"WaitingKind">;

export type Waiting = Answered<"WaitingItem", "detail" | "prospectId" | "prospectName" | "deadline", { atRisk: Money | null }>;

export type Stage = Answered<"PipelineStage", "valueMinor" | "currency">;

export type AtWork = Answered<"RunAtWork", "prospectId" | "prospectName" | "line">;

export type Today = Answered<"Today", never, { waiting: Waiting[]; pipeline: Stage[]; atWork: AtWork[] }>;

export function useToday() {
  return useQuery({ queryKey: ["today"], queryFn: ({ signal }) => get<Today>("today", undefined, signal), refetchInterval: 60_000 });
}
