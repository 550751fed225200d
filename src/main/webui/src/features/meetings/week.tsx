import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Card } from "@/components/card";
import { IconButton } from "@/components/icon-button";
import { day, time } from "@/lib/format";
import { useFindMeetings } from "./find-meetings";
import { type Meeting, meetingTitle } from "./meeting";
import { dayOf, plusDays } from "./week-days";

interface Props {
  /** Monday, ISO date. */
  monday: string;
  onMonday: (monday: string) => void;
}

/** Seven days, beside each other on a desk and one below the other on a phone; days are those of this person's clock. */
export function Week({ monday, onMonday }: Props) {
  const days = Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
  const meetings = useFindMeetings({ from: start(monday), to: start(plusDays(monday, 7)), size: 100 });
  return (
    <Card
      flush
      title={`Week of ${day(`${monday}T12:00:00Z`, "UTC")}`}
      side={
        <span className="flex gap-1">
          <IconButton icon={ChevronLeft} label="The week before" onClick={() => onMonday(plusDays(monday, -7))} />
          <IconButton icon={ChevronRight} label="The week after" onClick={() => onMonday(plusDays(monday, 7))} />
        </span>
      }
    >
      <Answer of={meetings} rows={4}>
        {(page) => (
          <ol className="grid md:grid-cols-7 md:divide-x md:divide-line">
            {days.map((date) => (
              <DayColumn key={date} date={date} meetings={page.items.filter((meeting) => meeting.start && dayOf(new Date(meeting.start)) === date && meeting.status !== "cancelled")} />
            ))}
          </ol>
        )}
      </Answer>
    </Card>
  );
}

/** Midnight of this person's clock. */
function start(date: string): string {
  return new Date(`${date}T00:00:00`).toISOString();
}

function DayColumn({ date, meetings }: { date: string; meetings: Meeting[] }) {
  return (
    <li className="min-w-0 border-b border-line p-3 last:border-b-0 md:min-h-48 md:border-b-0">
      <h3 className="mb-2 text-xs font-semibold text-soft">{day(`${date}T12:00:00Z`, "UTC")}</h3>
      {meetings.length === 0 ? (
        <p className="text-xs text-soft">No meeting</p>
      ) : (
        <ul className="grid gap-2">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Link data-row to={`/meetings/${meeting.id}`} className="grid gap-1 rounded-md border border-line p-2 hover:bg-sunken">
                <span className="font-medium">{meeting.start && time(meeting.start)}</span>
                <span className="wrap-anywhere">{meetingTitle(meeting)}</span>
                {meeting.prospectName && <span className="text-soft wrap-anywhere">{meeting.prospectName}</span>}
                <StatusBadge status={meeting.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
