import type { LiveEvent } from "./stale-keys";

const things: Record<string, string> = { approval: "An approval", run: "A run that stopped" };

const dates: Record<string, string> = {
  "date_hold.moved_up": "A date hold of yours has moved up",
  "date_hold.challenged": "A date hold of yours is challenged: confirm it or it is passed by",
  "date_hold.challenge_won": "Your challenge has won: sign the date",
  "date_hold.challenge_lost": "A date hold of yours was passed by",
  "date_hold.waiting": "A date that you hold was given to somebody else; your hold waits",
  "date_hold.expired": "A date hold of yours has expired",
  "date_hold.reminded": "A date hold of yours expires soon",
  "date_hold.without_place": "A client has accepted, and the date is booked by somebody else",
};

/** What an event tells this person, if it is meant for them: something waits for their word, a meeting is near, a date is at risk. */
export function notice({ type, facts }: LiveEvent, userId: string | undefined): string | null {
  if (userId === undefined || !(facts.to ?? "").split(",").includes(userId)) return null;
  if (type === "escalation.raised") return `${things[facts.item ?? ""] ?? "Something"} waits for you`;
  if (type === "meeting.reminder") return facts.hours === "1" ? "You have a meeting in an hour" : `You have a meeting in ${facts.hours} hours`;
  if (type === "meeting.recap_asked") return "A meeting of yours is over: what came of it?";
  if (type === "autonomy.demoted" && facts.cause !== "switched_off") return `A rule was switched off: ${(facts.cause ?? "").replaceAll("_", " ")}`;
  return dates[type] ?? null;
}
