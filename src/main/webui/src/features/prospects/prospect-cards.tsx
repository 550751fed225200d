import { Badge, StatusBadge } from "@/components/badge";
import { RowLink } from "@/components/row-link";
import { SimulatedBadge } from "@/features/world/world-badges";
import { day, plural, sentence } from "@/lib/format";
import type { Prospect } from "./prospect";

/** The list on a phone. */
export function ProspectCards({ items }: { items: Prospect[] }) {
  return (
    <ul className="md:hidden">
      {items.map((prospect) => (
        <li key={prospect.id}>
          <RowLink to={`/prospects/${prospect.id}`}>
            <div className="flex items-center justify-between gap-2">
              <span className="truncate font-medium">{prospect.name}</span>
              <span className="text-xs whitespace-nowrap text-soft">
                Score <span className="text-sm font-medium text-ink">{prospect.score}</span>
              </span>
            </div>
            <p className="truncate text-soft">{about(prospect)}</p>
            <div className="mt-1.5 flex gap-1.5">
              <StatusBadge status={prospect.status} />
              <SimulatedBadge when={prospect.simulated} />
              {prospect.needsReview && <Badge tone="wait">Review</Badge>}
            </div>
          </RowLink>
        </li>
      ))}
    </ul>
  );
}

export function about(prospect: Prospect): string {
  const parts = [
    prospect.eventType && sentence(prospect.eventType),
    prospect.eventDate && day(prospect.eventDate),
    prospect.guests !== null && plural(prospect.guests, "guest"),
    prospect.place,
  ];
  return parts.filter(Boolean).join(" · ") || "Nothing known about the event yet";
}
