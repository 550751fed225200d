import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Approval } from "./approval";

export function approvalQuery(id: string) {
  return queryOptions({ queryKey: ["approval", id], queryFn: ({ signal }) => get<Approval>(`approvals/${id}`, undefined, signal) });
}

export function useApproval(id: string | undefined) {
  return useQuery({ ...approvalQuery(id ?? ""), enabled: id !== undefined });
}
