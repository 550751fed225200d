import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { ProspectImport } from "./import";

export function useRunImport(id: string, how: "run" | "undo") {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<ProspectImport>(`prospects/imports/${id}/${how}`),
    onSuccess: (started) => {
      queries.setQueryData(["imports", id], started);
      return queries.invalidateQueries({ queryKey: ["prospects"] });
    },
  });
}
