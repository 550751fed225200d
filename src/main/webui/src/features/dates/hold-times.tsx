import { Ago } from "@/features/world/ago";
import { moment } from "@/lib/format";
import type { DateHold } from "./date";

const reasons: Record<NonNullable<DateHold["endReason"]>, string> = {
  released: "Released",
  expired: "Nobody confirmed in time",
  day_began: "The day has come",
  prospect_lost: "The prospect is lost",
  proposal_declined: "The proposal was declined",
  proposal_expired: "The proposal has expired",
};

/** What a hold has to do by when, counted down on the business clock. */
export function HoldTimes({ hold }: { hold: DateHold }) {
  if (hold.challengeDueAt) {
    return (
      <p className="font-medium text-wait">
        Challenged: confirm by {moment(hold.challengeDueAt)} (<Ago at={hold.challengeDueAt} />)
      </p>
    );
  }
  if (hold.expiresAt) {
    return (
      <p className="text-soft">
        Expires {moment(hold.expiresAt)} (<Ago at={hold.expiresAt} />)
      </p>
    );
  }
  if (hold.endedAt) {
    return (
      <p className="text-soft wrap-anywhere">
        {reasons[hold.endReason ?? "released"]} <Ago at={hold.endedAt} />
        {hold.endNote && <>: {hold.endNote}</>}
      </p>
    );
  }
  return null;
}
