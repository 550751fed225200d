import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Conversation } from "./conversation";

export function useConversation(id: string) {
  return useQuery({ queryKey: ["conversation", id], queryFn: ({ signal }) => get<Conversation>(`conversations/${id}`, undefined, signal) });
}
