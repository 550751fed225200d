import { Hand } from "lucide-react";
import { Button } from "@/components/button";
import { tell, tellFailure } from "@/components/toast";
import { useMay } from "@/lib/roles";
import type { Conversation } from "./conversation";
import { useSettleConversation } from "./settle-conversation";

export function NeedsPerson({ conversation }: { conversation: Conversation }) {
  const may = useMay("work");
  const settle = useSettleConversation(conversation.id);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-wait-tint px-4 py-3 text-wait">
      <p className="flex items-start gap-2">
        <Hand aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <span className="font-medium">Needs a person.</span> {conversation.needsPersonReason}
        </span>
      </p>
      {may && (
        <Button small busy={settle.isPending} onClick={() => settle.mutate(undefined, { onSuccess: () => tell("Settled"), onError: tellFailure })}>
          It is settled
        </Button>
      )}
    </div>
  );
}
