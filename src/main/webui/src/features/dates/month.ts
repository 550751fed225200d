/** Days are plain texts as the API writes them, "2027-06-12"; months are "2027-06". */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return isoDay(date);
}

export function plusMonths(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return isoDay(date).slice(0, 7);
}

/** "2027-06" when the text is a month, else the other one. */
export function monthOr(text: string | null, other: string): string {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : other;
}

/** The weeks, Monday first, that hold a month: five or six rows, sometimes four. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const end = `${plusMonths(month, 1)}-01`;
  const weeks: string[][] = [];
  for (let monday = plusDays(first, -weekday); monday < end; monday = plusDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, number) => plusDays(monday, number)));
  }
  return weeks;
}

export function monthName(month: string): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));
}

/** "Saturday 12 June 2027"; whether there is a comma depends on the browser. */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** The day it is somewhere. */
export function dayIn(now: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(now);
}
