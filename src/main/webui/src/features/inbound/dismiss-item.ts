import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";

export function useDismissItem() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<void>(`inbound/attention/${id}/dismiss`),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ["inbound"] }), queries.invalidateQueries({ queryKey: ["today"] })]),
  });
}
