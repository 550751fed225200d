import { useMutation, useQueryClient } from "@tanstack/react-query";
import { put } from "@/lib/http";
import type { ImportField, ImportPreview } from "./import";

export interface Mapping {
  columns: { index: number; field: ImportField | null }[];
  dateOrder: "day_first" | "month_first" | null;
}

export function useMapImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mapping: Mapping) => put<ImportPreview>(`prospects/imports/${id}/mapping`, mapping),
    onSuccess: (preview) => {
      queries.setQueryData(["imports", id, "preview"], preview);
      queries.setQueryData(["imports", id], preview.file);
    },
  });
}
