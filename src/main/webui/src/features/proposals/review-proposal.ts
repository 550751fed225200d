import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get, post } from "@/lib/http";
import type { GuardFinding, PricedPackage, Proposal } from "./proposal";

export type LineDifference = Answered<"LineDifference", "beforeMinor" | "afterMinor">;

export type WhatIfAnswer = Answered<
  "WhatIfAnswer",
  never,
  { priced: PricedPackage; marginMinor?: number; marginPercent?: number; findings: GuardFinding[]; differences: LineDifference[] }
>;

export interface WhatIfQuestion {
  packageId: string;
  guests: number | null;
  date: string | null;
  discountPercent: number | null;
  optionIds: string[];
}

export type ProposalVersion = Answered<
  "ProposalVersion",
  "discountPercent",
  { packages: PricedPackage[]; differences: Answered<"PackageDifference", never, { lines: LineDifference[] }>[] }
>;

/** Asks the engine; nothing is stored, so the answer is kept like that of a query. */
export function useWhatIf(id: string, question: WhatIfQuestion | null) {
  return useQuery({
    queryKey: ["proposal", id, "what-if", question],
    queryFn: () => post<WhatIfAnswer>(`proposals/${id}/what-if`, question),
    enabled: question !== null,
    placeholderData: (last) => last,
  });
}

export function useVersions(id: string) {
  return useQuery({ queryKey: ["proposal", id, "versions"], queryFn: ({ signal }) => get<ProposalVersion[]>(`proposals/${id}/versions`, undefined, signal) });
}

export type Review = { act: "sign-off"; number: number; reason: string } | { act: "choice/confirm" | "choice/refuse"; reason: string };

/** What an owner or a manager answers for. */
export function useReview(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: Review) => post<Proposal>(`proposals/${id}/${act}`, body),
    onSuccess: (changed) => queries.setQueryData(["proposal", id], changed),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["proposal", id] }), queries.invalidateQueries({ queryKey: ["proposals"] })]),
  });
}

/** A further version with this discount, before the one at hand has left. */
export function useDiscount(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (discountPercent: number) => post<Proposal>(`proposals/${id}/versions`, { discountPercent }),
    onSuccess: (written) => queries.setQueryData(["proposal", id], written),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["proposal", id] }), queries.invalidateQueries({ queryKey: ["approvals"] })]),
  });
}
