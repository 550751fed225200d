import { Bot, Hand } from "lucide-react";
import { Button } from "@/components/button";
import { tell, tellFailure } from "@/components/toast";
import { useMay } from "@/lib/roles";
import type { Conversation } from "./conversation";
import { useTakeOver } from "./take-over";

/** Who leads: a person takes over, or hands back to the agent. */
export function LeadSwitch({ conversation }: { conversation: Conversation }) {
  const may = useMay("work");
  const takeOver = useTakeOver(conversation.id);
  if (!may) return null;
  const mine = conversation.status === "taken_over";
  const Icon = mine ? Bot : Hand;
  return (
    <Button
      look={mine ? "plain" : "primary"}
      busy={takeOver.isPending}
      onClick={() =>
        takeOver.mutate(!mine, {
          onError: tellFailure,
          onSuccess: () => tell(mine ? "Handed back" : "You lead now", mine ? "The agent answers again; drafts still wait for approval." : "The agent writes nothing until you hand back."),
        })
      }
    >
      <Icon aria-hidden className="size-4" />
      {mine ? "Hand back" : "Take over"}
    </Button>
  );
}
