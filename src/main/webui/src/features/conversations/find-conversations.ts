import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Conversation } from "./conversation";

export function useFindConversations(needsPerson: boolean | undefined, page: number) {
  return useQuery({
    queryKey: ["conversations", { needsPerson, page }],
    queryFn: ({ signal }) => get<Page<Conversation>>("conversations", { needsPerson, page }, signal),
    placeholderData: keepPreviousData,
  });
}

/** The conversations with one prospect. */
export function useConversationsWith(prospect: string) {
  return useQuery({
    queryKey: ["conversations", { prospect }],
    queryFn: ({ signal }) => get<Page<Conversation>>("conversations", { prospect, size: 200 }, signal),
    select: (page) => page.items,
  });
}
