import type { Answered } from "@/lib/api";

export type Closure = Answered<"Closure">;
export type BoardDay = Answered<"BoardDay", "closure", { closure: Closure | null }>;
export type DateResource = Answered<"DateResource", "catalogueItemId">;
export type DateBoard = Answered<"DateBoard", never, { resources: DateResource[]; days: BoardDay[] }>;
export type DateHold = Answered<
  "DateHoldResponse",
  "proposalId" | "position" | "note" | "expiresAt" | "challengedBy" | "challengeDueAt" | "endedAt" | "endReason" | "endNote" | "prospectName"
>;
export type DateDay = Answered<
  "DateDayResponse",
  never,
  { board: BoardDay; resource: DateResource; booked: DateHold[]; line: DateHold[] }
>;

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/** What people of the trade call a rank. */
export function optionName(position: number): string {
  return `${ordinals[position - 1] ?? `${position}th`} option`;
}

/** Where a hold stands, in words. */
export function holdWords(hold: Pick<DateHold, "status" | "position">): string {
  if ((hold.status === "held" || hold.status === "challenged") && hold.position !== null) return optionName(hold.position);
  if (hold.status === "waiting") return "Waiting list";
  if (hold.status === "confirmed") return "Booked";
  return hold.status === "expired" ? "Expired" : "Released";
}

/** How many more of the resource's places could be booked on the day. */
export function freePlaces(day: DateDay): number {
  return Math.max(0, day.resource.capacity - day.booked.length);
}

/** Whether a hold could be confirmed now: nobody is before it who would lose the place. */
export function hasTurn(hold: DateHold, day: DateDay): boolean {
  return (hold.status === "held" || hold.status === "challenged") && hold.position !== null && hold.position <= freePlaces(day);
}

/** Whether a hold may make the one before it decide. */
export function canChallenge(hold: DateHold, day: DateDay): boolean {
  const ranked = hold.status === "held" && hold.position !== null && hold.position > freePlaces(day);
  return ranked && freePlaces(day) > 0 && !day.line.some((each) => each.status === "challenged");
}
