import { Badge } from "@/components/badge";
import { day, sentence } from "@/lib/format";
import type { HuntFilters } from "./hunt";

/** The plain words as the planner understood them. */
export function FilterChips({ filters }: { filters: HuntFilters | null }) {
  const chips = filters === null ? [] : describe(filters);
  if (chips.length === 0) return <p className="text-soft">No filter was read from the words; every hit is judged by its text.</p>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <li key={chip}>
          <Badge tone="accent">{chip}</Badge>
        </li>
      ))}
    </ul>
  );
}

function describe(filters: HuntFilters): string[] {
  const { guestsMin, guestsMax, from, to } = filters;
  return [
    ...(filters.eventTypes ?? []).map(sentence),
    filters.region,
    span(guestsMin?.toString(), guestsMax?.toString(), "guests"),
    span(from ? day(from) : undefined, to ? day(to) : undefined, ""),
  ].filter((chip): chip is string => Boolean(chip));
}

function span(low: string | undefined, high: string | undefined, unit: string): string | null {
  if (low && high) return `${low} to ${high} ${unit}`.trim();
  if (low) return `from ${low} ${unit}`.trim();
  return high ? `up to ${high} ${unit}`.trim() : null;
}
