import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Conversation } from "./conversation";

export function useTakeOver(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (takenOver: boolean) => post<Conversation>(`conversations/${id}/take-over`, { takenOver }),
    onSuccess: (conversation) => {
      queries.setQueryData(["conversation", id], conversation);
      return queries.invalidateQueries({ queryKey: ["conversations"] });
    },
  });
}
