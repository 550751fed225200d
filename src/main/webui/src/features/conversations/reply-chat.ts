import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";

export interface ChatReply {
  approvalId: string;
  /** Whether the visitor sees it; else it waits in the queue of approvals. */
  sent: boolean;
}

export function useReplyChat(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => post<ChatReply>(`chat/conversations/${id}/reply`, { text }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["conversation", id] }),
        queries.invalidateQueries({ queryKey: ["conversations"] }),
        queries.invalidateQueries({ queryKey: ["approvals"] }),
      ]),
  });
}
