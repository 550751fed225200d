import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Meeting } from "./meeting";

export function useCancelMeeting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => post<Meeting>(`meetings/${id}/cancel`, { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["meetings"] }),
  });
}
