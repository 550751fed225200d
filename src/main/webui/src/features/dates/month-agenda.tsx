import { RowLink } from "@/components/row-link";
import { plural } from "@/lib/format";
import type { BoardDay } from "./date";
import { StateMark } from "./state-mark";

const short = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

interface Props {
  days: BoardDay[];
  today: string;
}

/** The same month on a phone: one day a row, days that have passed left out. */
export function MonthAgenda({ days, today }: Props) {
  const shown = days.filter((day) => day.day >= today);
  if (shown.length === 0) return <p className="p-4 text-soft md:hidden">This month has passed.</p>;
  return (
    <ul className="md:hidden">
      {shown.map((day) => (
        <li key={day.day}>
          <RowLink to={`/dates/${day.resourceId}/${day.day}`}>
            <div className="flex items-center justify-between gap-3">
              <span className="font-medium">{short.format(new Date(`${day.day}T00:00:00Z`))}</span>
              <StateMark day={day} />
            </div>
            {day.closure && <p className="truncate text-xs text-soft">{day.closure.reason}</p>}
            {day.waiting > 0 && <p className="text-xs text-soft">{plural(day.waiting, "prospect")} on the waiting list</p>}
          </RowLink>
        </li>
      ))}
    </ul>
  );
}
