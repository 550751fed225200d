import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { Hunt } from "./hunt";

export function useStartHunt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (target: string) => post<Hunt>("hunts", { target }),
    onSuccess: (hunt) => {
      queries.setQueryData(["hunt", hunt.id], hunt);
      void queries.invalidateQueries({ queryKey: ["hunts"] });
    },
  });
}
