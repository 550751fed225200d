import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { RowLink } from "@/components/row-link";
import { day } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { holdWords } from "./date";
import { useFindHolds } from "./get-dates";
import { HoldTimes } from "./hold-times";
import { PlaceHoldDialog } from "./place-hold-dialog";

interface Props {
  prospectId: string;
  /** Only the holds of this proposal; a new one is for it. */
  proposalId?: string;
  /** The day that the client wants, where it is known. */
  wanted?: string | null;
}

/** The dates of a prospect or a proposal, with the way to hold one more. */
export function HeldDates({ prospectId, proposalId, wanted }: Props) {
  const [holding, setHolding] = useState(false);
  const works = useMay("work");
  const holds = useFindHolds(proposalId === undefined ? { prospect: prospectId } : { proposal: proposalId }).data?.items ?? [];
  if (!works && holds.length === 0) return null;
  return (
    <Card
      title="Dates"
      flush
      side={
        works && (
          <Button small onClick={() => setHolding(true)}>
            <CalendarPlus aria-hidden className="size-4" />
            {wanted ? "Hold this date" : "Hold a date"}
          </Button>
        )
      }
    >
      {holds.length === 0 ? (
        <p className="px-4 py-3 text-soft">{wanted ? `The client wants ${day(wanted)}; nobody holds it for them yet.` : "No date is held yet."}</p>
      ) : (
        <ul>
          {holds.map((hold) => (
            <li key={hold.id}>
              <RowLink to={`/dates/${hold.resourceId}/${hold.day}`}>
                <span className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{day(hold.day)}</span>
                  <Badge tone={hold.status === "confirmed" ? "won" : hold.status === "held" || hold.status === "challenged" ? "wait" : "neutral"}>{holdWords(hold)}</Badge>
                </span>
                <HoldTimes hold={hold} />
              </RowLink>
            </li>
          ))}
        </ul>
      )}
      {holding && <PlaceHoldDialog day={wanted} prospectId={prospectId} proposalId={proposalId} onClose={() => setHolding(false)} />}
    </Card>
  );
}
