import { useQuery } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get } from "@/lib/http";

export type ChatSettings = Answered<"ChatSettings">;

export function useChatSettings() {
  return useQuery({ queryKey: ["chat-settings"], queryFn: ({ signal }) => get<ChatSettings>("chat/settings", undefined, signal) });
}
