import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import { useMay } from "@/lib/roles";
import type { Approval } from "./approval";

export function useFindApprovals(state: string, page: number, enabled = true) {
  return useQuery({
    queryKey: ["approvals", state, page],
    queryFn: ({ signal }) => get<Page<Approval>>("approvals", { state, page, size: 50 }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The first page of what waits; the queue and the count in the frame share it. */
export function usePendingApprovals() {
  return useFindApprovals("pending", 0, useMay("approve"));
}
