import { useMutation, useQueryClient } from "@tanstack/react-query";
import { patch } from "@/lib/http";
import type { Prospect } from "./prospect";

export type ProspectEdit = Partial<Pick<Prospect, "name" | "company" | "email" | "phone" | "place" | "eventType" | "eventDate" | "guests">>;

export function useEditProspect(prospect: Prospect) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edit: ProspectEdit) => patch<Prospect>(`prospects/${prospect.id}`, edit, prospect.version),
    onSuccess: (saved) => {
      queries.setQueryData(["prospect", prospect.id], saved);
      return queries.invalidateQueries({ queryKey: ["prospects"] });
    },
  });
}
