export interface Money {
  minor: number;
  currency: string;
}

export function money(amount: Money, whole = true): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: amount.currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const value = amount.minor / 10 ** digits;
  if (!whole || !Number.isInteger(value)) return format.format(value);
  return new Intl.NumberFormat("en", { style: "currency", currency: amount.currency, maximumFractionDigits: 0 }).format(value);
}

/** The cost of model calls, which is often less than a cent: "$0.0012" from millionths. */
export function costText(micros: number, currency: string | null): string {
  if (micros === 0 || currency === null) return "no cost";
  return new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 4 }).format(micros / 1_000_000);
}

export function count(value: number): string {
  return new Intl.NumberFormat("en").format(value);
}

/** "3 drafts", "1 draft". */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Words of an enum on the wire: "awaiting_approval" → "awaiting approval". */
export function words(code: string): string {
  return code.replaceAll("_", " ");
}

/** An agent's name in words: "prospect-hunter" → "prospect hunter". */
export function agentName(code: string): string {
  return words(code).replaceAll("-", " ");
}

export function sentence(code: string): string {
  const spaced = words(code).replace(/([a-z])([A-Z])/g, (_, left: string, right: string) => `${left} ${right.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function day(iso: string, timeZone?: string): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
  // A plain date has no zone; a moment is shown where the reader (or the named place) is.
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: plain ? "UTC" : timeZone }).format(new Date(iso));
}

export function time(iso: string | Date, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(iso));
}

export function moment(iso: string | Date, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(iso));
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "2 h ago", "in 3 d", counted on the business clock. */
export function relative(iso: string, now: Date): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) {
      return new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" }).format(Math.trunc(seconds / size), unit);
    }
  }
  return seconds > 0 ? "in a moment" : "just now";
}

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${Math.round(size / 1024)} kB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
