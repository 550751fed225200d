import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import { type ImportPreview, type ProspectImport, moving } from "./import";

/** One import; looked at every second while rows are being taken in or out. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => get<ProspectImport>(`prospects/imports/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && moving(query.state.data.status) ? 1_000 : false),
  });
}

export function usePreview(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["imports", id, "preview"],
    queryFn: ({ signal }) => get<ImportPreview>(`prospects/imports/${id}/preview`, undefined, signal),
    enabled,
  });
}
