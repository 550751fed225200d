import { useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { ProspectImport } from "./import";

export function useFindImports() {
  return useQuery({ queryKey: ["imports"], queryFn: ({ signal }) => get<Page<ProspectImport>>("prospects/imports", { size: 20 }, signal) });
}
