import type { Answered } from "@/lib/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";

export type InboundItem = Answered<"InboundItem", "excerpt">;

export function useFindAttention(page: number) {
  return useQuery({
    queryKey: ["inbound", page],
    queryFn: ({ signal }) => get<Page<InboundItem>>("inbound/attention", { page }, signal),
    placeholderData: keepPreviousData,
  });
}
