import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { sentence } from "@/lib/format";
import { EditProspectDialog } from "./edit-prospect-dialog";
import { nextStatuses, useMoveProspect } from "./move-prospect";
import type { Prospect, ProspectStatus } from "./prospect";

/** Edits by hand and manual moves; the usual moves are made by the workflow. */
export function ProspectActions({ prospect }: { prospect: Prospect }) {
  const [editing, setEditing] = useState(false);
  const [to, setTo] = useState<ProspectStatus | null>(null);
  const move = useMoveProspect(prospect.id);
  return (
    <>
      <Button onClick={() => setEditing(true)}>
        <Pencil aria-hidden className="size-4" />
        Edit
      </Button>
      {nextStatuses[prospect.status].map((status) => (
        <Button key={status} look={status === "lost" ? "danger" : "plain"} onClick={() => setTo(status)}>
          {status === "discovered" ? "Revive" : `Mark ${sentence(status).toLowerCase()}`}
        </Button>
      ))}
      {editing && <EditProspectDialog prospect={prospect} onClose={() => setEditing(false)} />}
      {to && (
        <ReasonDialog
          open
          onOpenChange={() => setTo(null)}
          title={`Mark ${prospect.name} ${sentence(to).toLowerCase()}`}
          description="The reason is kept in the timeline."
          action={`Mark ${sentence(to).toLowerCase()}`}
          danger={to === "lost"}
          optional={to !== "lost"}
          busy={move.isPending}
          onGiven={(reason) =>
            move.mutate(
              { status: to, reason },
              {
                onError: tellFailure,
                onSuccess: () => {
                  tell(`${prospect.name} is ${sentence(to).toLowerCase()}`);
                  setTo(null);
                },
              },
            )
          }
        />
      )}
    </>
  );
}
