import type { LiveEvent } from "./stale-keys";

const things: Record<string, string> = { approval: "An approval", run: "A run that stopped" };

/** What an event tells this person, if it is meant for them: something waits for their word, or a meeting is near. */
export function notice({ type, facts }: LiveEvent, userId: string | undefined): string | null {
  if (userId === undefined || !(facts.to ?? "").split(",").includes(userId)) return null;
  if (type === "escalation.raised") return `${things[facts.item ?? ""] ?? "Something"} waits for you`;
  if (type === "meeting.reminder") return facts.hours === "1" ? "You have a meeting in an hour" : `You have a meeting in ${facts.hours} hours`;
  return null;
}
