import { plural, sentence } from "@/lib/format";
import { type Hours, weekdays } from "./meeting-setup";

/** For example "Mon, Tue 09:00 to 17:00 (Europe/Berlin)". */
export function hoursText({ timeZone, opens, closes, days }: Hours): string {
  const names = weekdays.filter((each) => days.includes(each)).map((each) => sentence(each).slice(0, 3));
  return `${names.join(", ")} ${opens} to ${closes} (${timeZone})`;
}

export function leadText(minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return plural(minutes / 1440, "day");
  return minutes % 60 === 0 ? plural(minutes / 60, "hour") : plural(minutes, "minute");
}
