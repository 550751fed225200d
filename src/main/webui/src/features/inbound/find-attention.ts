import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";

export interface InboundItem {
  id: string;
  provider: string;
  code: string;
  receivedAt: string;
  excerpt: string | null;
}

export function useFindAttention(page: number) {
  return useQuery({
    queryKey: ["inbound", page],
    queryFn: ({ signal }) => get<Page<InboundItem>>("inbound/attention", { page }, signal),
    placeholderData: keepPreviousData,
  });
}
