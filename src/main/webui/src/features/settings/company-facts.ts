import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get, post, put, remove } from "@/lib/http";

export type CompanyFact = Answered<"CompanyFact">;
export type FactWords = Pick<CompanyFact, "topic" | "answer" | "published">;

const queryKey = ["company-facts"];

export function useCompanyFacts() {
  return useQuery({ queryKey, queryFn: ({ signal }) => get<CompanyFact[]>("company-facts", undefined, signal) });
}

/** Adds a fact, or changes the one that is given. */
export function useSaveFact(fact: CompanyFact | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (words: FactWords) => (fact === null ? post<CompanyFact>("company-facts", words) : put<CompanyFact>(`company-facts/${fact.id}`, words, fact.version)),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

export function useRemoveFact() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (id: string) => remove<void>(`company-facts/${id}`), onSuccess: () => queries.invalidateQueries({ queryKey }) });
}
