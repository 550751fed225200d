import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered, Word } from "@/lib/api";
import { sentence } from "@/lib/format";
import { type Page, get, post } from "@/lib/http";

export type Figures = Answered<"CellFigures">;
export type Check = Answered<"Check">;
export type Mode = Word<"CellMode">;
export type Rule = Answered<"AutonomyCell", "eventType" | "next", { figures: Figures; checks: Check[] }>;
export type Case = Answered<"CaseResponse", "outcome" | "editShare" | "decidedAt" | "takenBackAt" | "harm" | "harmAt" | "prospectName">;
export interface Replayed {
  request: Case;
  fate: "gone" | "taken_back" | "person";
  reason: string;
}
export type BackTest = Answered<"BackTestResponse", "demotedAt" | "demotedBy", { rows: Page<Replayed> }>;
export type Change = Answered<"CellChange", "reference" | "note", { evidence: { figures?: Figures; checks?: Check[] } }>;

/** Which rows of a rule are looked at. */
export interface Narrowing {
  cell?: string;
  outcome?: string;
  harm?: string;
  byRule?: boolean;
}

export function useRules() {
  return useQuery({ queryKey: ["autonomy", "cells"], queryFn: ({ signal }) => get<Rule[]>("autonomy/cells", undefined, signal) });
}

export function useCases(of: Narrowing, page: number, size = 20) {
  return useQuery({
    queryKey: ["autonomy", "cases", of, page, size],
    queryFn: ({ signal }) => get<Page<Case>>("autonomy/cases", { ...of, page, size }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useBackTest(id: string, page: number) {
  return useQuery({
    queryKey: ["autonomy", "back-test", id, page],
    queryFn: ({ signal }) => get<BackTest>(`autonomy/cells/${id}/back-test`, { page, size: 20 }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useChanges(cell: string, page: number) {
  return useQuery({
    queryKey: ["autonomy", "history", cell, page],
    queryFn: ({ signal }) => get<Page<Change>>("autonomy/history", { cell, page, size: 20 }, signal),
    placeholderData: keepPreviousData,
  });
}

function useChange<V>(change: (value: V) => Promise<Rule>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: ["autonomy"] }) });
}

export function usePromote() {
  return useChange(({ rule, to }: { rule: Rule; to: Mode }) => post<Rule>(`autonomy/cells/${rule.id}/promote`, { to }, rule.version));
}

export function useSwitchOff() {
  return useChange(({ rule, reason }: { rule: Rule; reason: string }) => post<Rule>(`autonomy/cells/${rule.id}/demote`, { reason }, rule.version));
}

/** "Answer, wedding, value unknown". */
export function ruleName(id: string): string {
  const [topic = "", event = "", band = ""] = id.split(".");
  return [sentence(topic), event === "unknown" ? "any kind of event" : event, bandName(band)].join(" · ");
}

function bandName(band: string): string {
  const [, way, minor] = /^(below|from)_(\d+)$/.exec(band) ?? [];
  if (way === undefined) return band === "unknown" ? "value unknown" : "other currency";
  return `${way} ${new Intl.NumberFormat("en").format(Number(minor) / 100)}`;
}
