import { Badge } from "@/components/badge";
import { money } from "@/lib/format";
import type { LineDifference } from "./review-proposal";

const kinds = { added: "won", removed: "fail", changed: "neutral" } as const;

/** Lines, rules and taxes that differ, with what they were and what they are. */
export function DifferenceList({ of: differences, currency }: { of: LineDifference[]; currency: string }) {
  const price = (minor: number | null) => (minor === null ? "–" : money({ minor, currency }, false));
  return (
    <ul>
      {differences.map((each) => (
        <li key={each.id} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-3 border-t border-line py-2">
          <Badge tone={kinds[each.kind]}>{each.kind}</Badge>
          <span className="break-words">{each.label}</span>
          <span className="text-right text-soft">
            {price(each.beforeMinor)} → <span className="text-ink">{price(each.afterMinor)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "+€120.00", "−€40.00" or "the same". */
export function changeText(minor: number, currency: string): string {
  if (minor === 0) return "the same";
  return `${minor > 0 ? "+" : "−"}${money({ minor: Math.abs(minor), currency }, false)}`;
}
