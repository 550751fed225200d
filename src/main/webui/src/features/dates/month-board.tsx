import type { KeyboardEvent } from "react";
import { Link } from "react-router";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import type { BoardDay } from "./date";
import { longDay } from "./month";
import { StateMark, stateOf } from "./state-mark";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Props {
  weeks: string[][];
  month: string;
  days: Map<string, BoardDay>;
  today: string;
  resource: string;
}

/** The weeks of a month as rows; arrow keys walk from day to day. */
export function MonthBoard({ weeks, month, days, today, resource }: Props) {
  function walk(event: KeyboardEvent<HTMLTableElement>) {
    const by = steps[event.key];
    if (by === undefined) return;
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-day]")];
    const at = cells.indexOf(document.activeElement as HTMLElement);
    if (at === -1 || cells[at + by] === undefined) return;
    event.preventDefault();
    cells[at + by]?.focus();
  }
  return (
    <table className="w-full table-fixed border-collapse max-md:hidden" onKeyDown={walk}>
      <caption className="sr-only">Days of the month; arrow keys move between days, Enter opens one</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" className="border-b border-line px-2 py-2 text-left text-xs font-medium text-soft">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className="h-24 border border-line p-0 align-top">
                <DayCell day={day} of={days.get(day)} inside={day.startsWith(month)} past={day <= today} today={day === today} resource={resource} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  day: string;
  of: BoardDay | undefined;
  inside: boolean;
  past: boolean;
  today: boolean;
  resource: string;
}

function DayCell({ day, of, inside, past, today, resource }: CellProps) {
  return (
    <Link
      to={`/dates/${resource}/${day}`}
      data-day
      aria-label={dayWords(day, of)}
      aria-current={today ? "date" : undefined}
      className={cn(
        "grid h-full content-start gap-1 p-2 text-xs hover:bg-sunken focus-visible:-outline-offset-2",
        inside && of?.state === "booked" && "bg-won-tint",
        inside && of?.state === "held" && "bg-wait-tint",
        (!inside || of?.state === "closed") && "bg-sunken",
      )}
    >
      <span className={cn("text-sm", today ? "font-semibold text-accent underline underline-offset-4" : inside && !past ? "text-ink" : "text-soft")}>{Number(day.slice(8))}</span>
      {of && (past && of.state === "free" ? null : <StateMark day={of} className="text-xs" />)}
      {of?.closure && <span className="truncate text-soft">{of.closure.reason}</span>}
      {of && of.waiting > 0 && <span className="text-soft">{of.waiting} waiting</span>}
    </Link>
  );
}

/** A day and its state as one sentence, for those who hear the board. */
export function dayWords(day: string, of: BoardDay | undefined): string {
  if (!of) return longDay(day);
  const parts = [longDay(day), stateOf(of).words];
  if (of.closure) parts.push(of.closure.reason);
  if (of.waiting > 0) parts.push(`${plural(of.waiting, "prospect")} on the waiting list`);
  return parts.join(", ");
}
