import { useMutation, useQueryClient } from "@tanstack/react-query";
import { patch } from "@/lib/http";
import type { Finding } from "./get-findings";

export function useCorrectFinding(prospectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, value }: { id: string; value: string }) => patch<Finding[]>(`prospects/${prospectId}/findings/${id}`, { value }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["prospect", prospectId] }),
  });
}
