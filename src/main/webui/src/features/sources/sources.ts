import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import type { Money } from "@/lib/format";
import { get, post, remove } from "@/lib/http";

export type SourceFigures = Answered<"SourceFigures", "agentCostMicros", { booked: Money[]; cost: Money[] }>;
export type LeadCost = Answered<"LeadCost", "lastDay">;

/** Where the prospects of the last year came from, what that cost and what it brought. */
export function useSources() {
  return useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) => get<{ from: string; until: string; sources: SourceFigures[] }>("analytics/sources", {}, signal),
  });
}

export function useLeadCosts() {
  return useQuery({ queryKey: ["sources", "costs"], queryFn: ({ signal }) => get<{ costs: LeadCost[] }>("analytics/lead-costs", {}, signal) });
}

export type NewCost = Pick<LeadCost, "source" | "basis" | "amountMinor" | "currency" | "firstDay">;

export function useEnterCost() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (cost: NewCost) => post<LeadCost>("analytics/lead-costs", cost),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sources"] }),
  });
}

export function useRemoveCost() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<void>(`analytics/lead-costs/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sources"] }),
  });
}

/** "inquiry:directory.example" as people say it. */
export function sourceName(source: string): string {
  const [kind, of] = source.split(":");
  switch (kind) {
    case "hunt":
      return "A hunt";
    case "import":
      return "An import";
    case "manual":
      return "Entered by hand";
    case "chat":
      return "Chat on your site";
    case "inquiry":
      return of === "form" ? "Inquiry form" : (of ?? "Inquiries");
    default:
      return source;
  }
}
