import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "@/lib/http";
import type { ProspectImport } from "./import";

export function useUploadImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file);
      return post<ProspectImport>("prospects/imports", form);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["imports"], exact: true }),
  });
}
