import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";

export function useSettleReview(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post(`prospects/${id}/review`, { needed: false }),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ["prospect", id] }), queries.invalidateQueries({ queryKey: ["prospects"] })]),
  });
}
