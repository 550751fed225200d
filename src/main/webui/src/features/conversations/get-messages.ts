import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Message } from "./conversation";

export function useMessages(id: string) {
  return useQuery({ queryKey: ["conversation", id, "messages"], queryFn: ({ signal }) => get<Message[]>(`conversations/${id}/messages`, undefined, signal) });
}
