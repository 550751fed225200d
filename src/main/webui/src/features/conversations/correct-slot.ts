import { useMutation, useQueryClient } from "@tanstack/react-query";
import { put } from "@/lib/http";
import type { EventBrief, Slot } from "./conversation";

export function useCorrectSlot(conversation: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (correction: { slot: Slot; value: string }) => put<EventBrief>(`conversations/${conversation}/brief`, correction),
    onSuccess: (brief) => queries.setQueryData(["conversation", conversation, "brief"], brief),
  });
}
