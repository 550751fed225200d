import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Proposal } from "./proposal";

export function useProposal(id: string) {
  return useQuery({ queryKey: ["proposal", id], queryFn: ({ signal }) => get<Proposal>(`proposals/${id}`, undefined, signal) });
}
