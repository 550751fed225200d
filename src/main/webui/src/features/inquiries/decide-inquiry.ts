import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Inquiry } from "./find-suspected";

type Decision = { id: string; accept: true } | { id: string; accept: false; reason: string };

/** Takes a suspected inquiry on, or puts it aside. */
export function useDecideInquiry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Decision) =>
      given.accept ? post<Inquiry>(`inquiries/${given.id}/accept`) : post<Inquiry>(`inquiries/${given.id}/dismiss`, { reason: given.reason }),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ["inbound"] }), queries.invalidateQueries({ queryKey: ["prospects"] }), queries.invalidateQueries({ queryKey: ["today"] })]),
  });
}
