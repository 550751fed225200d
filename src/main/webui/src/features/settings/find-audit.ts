import type { Answered } from "@/lib/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";

export type AuditEntry = Answered<"AuditEntry", "actorName", { before: Record<string, unknown> | null; after: Record<string, unknown> | null }>;

export function useFindAudit(page: number) {
  return useQuery({
    queryKey: ["audit", page],
    queryFn: ({ signal }) => get<Page<AuditEntry>>("audit", { page, size: 50 }, signal),
    placeholderData: keepPreviousData,
  });
}
