import type { Answered } from "@/lib/api";

export type HuntSchedule = Answered<"HuntSchedule", "lastAt" | "lastOutcome" | "lastHuntId" | "nextAt">;

export type Rhythm = "daily" | "weekly" | "cron";

export interface Repeat {
  rhythm: Rhythm;
  /** Hour and minute, "07:00". */
  at: string;
  /** 0 is Sunday, as in a cron text. */
  weekday: number;
  cron: string;
}

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The five fields of a cron text; null while something is missing. */
export function cronOf({ rhythm, at, weekday, cron }: Repeat): string | null {
  if (rhythm === "cron") return cron.trim() === "" ? null : cron.trim().replace(/\s+/g, " ");
  const time = /^(\d{2}):(\d{2})$/.exec(at);
  if (time === null) return null;
  const [, hour, minute] = time.map(Number);
  return `${minute} ${hour} * * ${rhythm === "weekly" ? weekday : "*"}`;
}

/** "Every Monday at 07:00"; a text that is none of the usual ones stays as it is. */
export function inWords(cron: string): string {
  const found = /^(\d{1,2}) (\d{1,2}) \* \* (\*|[0-6])$/.exec(cron);
  if (found === null) return `By ${cron}`;
  const [, minute = "", hour = "", weekday = "*"] = found;
  const day = weekday === "*" ? "day" : weekdays[Number(weekday)];
  return `Every ${day} at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

/** What became of the last time, in one sentence; null when there was none. */
export function lastTime(schedule: Pick<HuntSchedule, "lastOutcome">): string | null {
  if (schedule.lastOutcome === null) return null;
  return schedule.lastOutcome === "started" ? "Last hunt" : "Left out last time, the hunt before was still under way:";
}
