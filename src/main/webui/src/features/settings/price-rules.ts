import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get, put } from "@/lib/http";

export type PriceRule = Answered<"PriceRule", "percent" | "amountMinor" | "fromGuests" | "validFrom" | "validTo" | "effectiveFrom" | "effectiveTo">;

export function usePriceRules() {
  return useQuery({ queryKey: ["price-rules"], queryFn: ({ signal }) => get<PriceRule[]>("price-rules", undefined, signal) });
}

export type RuleChange = Pick<PriceRule, "percent" | "amountMinor" | "effectiveFrom">;

/** A further revision; what is not asked for stays as in the newest one. */
export function useChangeRule(rule: PriceRule) {
  const queries = useQueryClient();
  const { name, fromGuests, months, weekdays, validFrom, validTo } = rule;
  return useMutation({
    mutationFn: (change: RuleChange) => put<PriceRule>(`price-rules/${rule.key}`, { name, fromGuests, months, weekdays, validFrom, validTo, ...change }, rule.revision),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["price-rules"] }),
  });
}

/** Revisions of one rule, newest first, rule by rule. */
export function byRule(revisions: PriceRule[]): PriceRule[][] {
  const rules = new Map<string, PriceRule[]>();
  for (const each of revisions) rules.set(each.key, [...(rules.get(each.key) ?? []), each]);
  return [...rules.values()].map((all) => all.sort((one, other) => other.revision - one.revision));
}
