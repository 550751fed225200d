import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Prospect, ProspectStatus } from "./prospect";

/** Where a prospect may go from here; the server decides, this only offers what it allows. */
export const nextStatuses: Record<ProspectStatus, ProspectStatus[]> = {
  discovered: ["enriched", "lost"],
  enriched: ["contacted", "lost"],
  contacted: ["interested", "lost"],
  interested: ["qualified", "lost"],
  qualified: ["converted", "lost"],
  converted: [],
  lost: ["discovered"],
};

export function useMoveProspect(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (move: { status: ProspectStatus; reason: string }) => post<Prospect>(`prospects/${id}/status`, move),
    onSuccess: (prospect) => {
      queries.setQueryData(["prospect", id], prospect);
      return queries.invalidateQueries({ queryKey: ["prospects"] });
    },
  });
}
