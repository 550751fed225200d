import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Conversation } from "./conversation";

/** Says that what needed a person is done. */
export function useSettleConversation(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<Conversation>(`conversations/${id}/settle`),
    onSuccess: (conversation) => {
      queries.setQueryData(["conversation", id], conversation);
      void queries.invalidateQueries({ queryKey: ["today"] });
      return queries.invalidateQueries({ queryKey: ["conversations"] });
    },
  });
}
