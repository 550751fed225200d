import { ArrowDown, ArrowUp } from "lucide-react";
import { Link } from "react-router";
import { Badge, StatusBadge } from "@/components/badge";
import { SimulatedBadge } from "@/features/world/world-badges";
import { cn } from "@/lib/cn";
import { count, day, sentence } from "@/lib/format";
import type { Prospect } from "./prospect";

const columns: { sort: string; label: string; style?: string }[] = [
  { sort: "name", label: "Name", style: "pl-4" },
  { sort: "status", label: "Status" },
  { sort: "score", label: "Score", style: "text-right" },
  { sort: "eventDate", label: "Event" },
  { sort: "", label: "Guests", style: "text-right" },
  { sort: "", label: "Place" },
  { sort: "createdAt", label: "Found", style: "pr-4 text-right" },
];

interface Props {
  items: Prospect[];
  sort: string;
  onSort: (sort: string) => void;
}

export function ProspectTable({ items, sort, onSort }: Props) {
  return (
    <table className="w-full max-md:hidden">
      <caption className="sr-only">Prospects</caption>
      <thead>
        <tr className="h-10 border-b border-line text-xs text-soft">
          {columns.map((column) => (
            <Heading key={column.label} {...column} current={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((prospect) => (
          <tr key={prospect.id} className="relative h-10 border-b border-line last:border-b-0 focus-within:bg-accent-tint hover:bg-sunken">
            <th scope="row" className="max-w-80 pr-3 pl-4 text-left font-medium">
              <span className="flex items-center gap-2">
                <Link to={`/prospects/${prospect.id}`} data-row className="truncate after:absolute after:inset-0">
                  {prospect.name}
                </Link>
                <SimulatedBadge when={prospect.simulated} />
                {prospect.needsReview && <Badge tone="wait">Review</Badge>}
              </span>
            </th>
            <td className="px-3">
              <StatusBadge status={prospect.status} />
            </td>
            <td className="px-3 text-right">{prospect.score}</td>
            <td className="px-3 whitespace-nowrap">
              {prospect.eventType ? sentence(prospect.eventType) : <span className="text-soft">Not known</span>}
              {prospect.eventDate && <span className="text-soft"> · {day(prospect.eventDate)}</span>}
            </td>
            <td className="px-3 text-right">{prospect.guests === null ? "" : count(prospect.guests)}</td>
            <td className="max-w-40 truncate px-3 text-soft">{prospect.place}</td>
            <td className="pr-4 pl-3 text-right whitespace-nowrap text-soft">{day(prospect.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ sort, label, style, current, onSort }: { sort: string; label: string; style?: string; current: string; onSort: (sort: string) => void }) {
  const active = current.replace("-", "") === sort && sort !== "";
  const falling = current.startsWith("-");
  const Arrow = falling ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={active ? (falling ? "descending" : "ascending") : undefined} className={cn("px-3 text-left font-medium", style)}>
      {sort === "" ? (
        label
      ) : (
        <button type="button" onClick={() => onSort(active && !falling ? `-${sort}` : active ? sort : sort === "name" || sort === "eventDate" ? sort : `-${sort}`)} className="inline-flex items-center gap-1 hover:text-ink">
          {label}
          {active && <Arrow aria-hidden className="size-3.5" />}
        </button>
      )}
    </th>
  );
}
