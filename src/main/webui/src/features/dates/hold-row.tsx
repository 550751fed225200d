import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { IconButton } from "@/components/icon-button";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { ProspectLink } from "@/features/prospects/prospect-name";
import { useMay } from "@/lib/roles";
import { type HoldAction, useChangeHold } from "./change-dates";
import { type DateDay, type DateHold, canChallenge, hasTurn, holdWords } from "./date";
import { HoldTimes } from "./hold-times";

const done: Record<HoldAction["act"], string> = {
  confirm: "The date is booked",
  challenge: "Challenged: whoever is before must confirm or is passed by",
  extend: "The expiry counts from now",
  release: "Released; those behind move up",
  move: "Moved",
};

/** One hold of an open day, with what this person may do with it. */
export function HoldRow({ hold, day }: { hold: DateHold; day: DateDay }) {
  const [asking, setAsking] = useState(false);
  const works = useMay("work");
  const decides = useMay("decide");
  const change = useChangeHold(hold.id);
  const name = hold.prospectName ?? "this prospect";
  const booked = hold.status === "confirmed";
  const act = (action: HoldAction) =>
    change.mutate(action, {
      onError: tellFailure,
      onSuccess: () => {
        tell(done[action.act]);
        setAsking(false);
      },
    });
  return (
    <li className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">
            <ProspectLink id={hold.prospectId} name={hold.prospectName} />
          </span>
          <Badge tone={booked ? "won" : hold.status === "waiting" ? "neutral" : "wait"}>{holdWords(hold)}</Badge>
          {hold.signed && !booked && <Badge tone="accent">Client accepted</Badge>}
        </p>
        <HoldTimes hold={hold} />
        {hold.note && <p className="text-soft wrap-anywhere">{hold.note}</p>}
        {hold.proposalId && (
          <p>
            <Link className="link" to={`/proposals/${hold.proposalId}`}>
              Proposal
            </Link>
          </p>
        )}
      </div>
      {works && (
        <div className="flex flex-wrap items-center gap-2">
          {decides && hasTurn(hold, day) && (
            <Button small look="primary" busy={change.isPending} onClick={() => act({ act: "confirm" })} aria-label={`Confirm the date for ${name}`}>
              Confirm
            </Button>
          )}
          {canChallenge(hold, day) && (
            <Button small busy={change.isPending} onClick={() => act({ act: "challenge" })} aria-label={`Challenge for ${name}`}>
              Challenge
            </Button>
          )}
          {hold.status === "held" && (
            <Button small look="quiet" busy={change.isPending} onClick={() => act({ act: "extend" })} aria-label={`Extend the hold of ${name}`}>
              Extend
            </Button>
          )}
          {decides && hold.position !== null && (
            <>
              <IconButton
                icon={ArrowUp}
                label={`Move ${name} up`}
                disabled={hold.position === 1 || change.isPending}
                onClick={() => act({ act: "move", position: (hold.position ?? 2) - 1 })}
              />
              <IconButton
                icon={ArrowDown}
                label={`Move ${name} down`}
                disabled={hold.position === day.line.length || change.isPending}
                onClick={() => act({ act: "move", position: (hold.position ?? 0) + 1 })}
              />
            </>
          )}
          {(decides || !booked) && (
            <Button small look="quiet" busy={change.isPending} onClick={() => setAsking(true)} aria-label={`Release the date of ${name}`}>
              Release
            </Button>
          )}
        </div>
      )}
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={booked ? `Give up the booking of ${name}` : `Release the hold of ${name}`}
        description="Those behind move up and are told. The reason is kept in the record."
        action={booked ? "Give the booking up" : "Release the hold"}
        busy={change.isPending}
        onGiven={(reason) => act({ act: "release", reason })}
      />
    </li>
  );
}
