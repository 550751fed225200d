import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { EventBrief } from "./conversation";

export function useBrief(conversation: string) {
  return useQuery({
    queryKey: ["conversation", conversation, "brief"],
    queryFn: ({ signal }) => get<EventBrief>(`conversations/${conversation}/brief`, undefined, signal),
  });
}
