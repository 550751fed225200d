import { CalendarPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { tell, tellFailure } from "@/components/toast";
import { useBusinessNow } from "@/features/world/use-business-now";
import { plural } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useOpenDays } from "./change-dates";
import type { DateDay, DateHold } from "./date";
import { useDateDay } from "./get-dates";
import { HoldRow } from "./hold-row";
import { dayIn, longDay } from "./month";
import { PlaceHoldDialog } from "./place-hold-dialog";
import { StateMark } from "./state-mark";

/** One day of the board: who has booked it, who holds it in which rank, who waits. */
export function DatePage() {
  const { resource = "", day = "" } = useParams();
  const [holding, setHolding] = useState(false);
  const date = useDateDay(resource, day);
  const works = useMay("work");
  const today = dayIn(useBusinessNow());
  const known = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const data = date.data;
  return (
    <Screen
      title={known ? longDay(day) : "Date"}
      back={{ to: `/dates?month=${day.slice(0, 7)}&resource=${resource}`, label: "Dates" }}
      backOnPhone={false}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            {data.resource.name}
            <StateMark day={data.board} />
            <span>{plural(data.resource.capacity, "event")} a day</span>
          </span>
        )
      }
      action={
        data &&
        works &&
        data.board.state !== "closed" &&
        data.resource.active &&
        day > today && (
          <Button look="primary" onClick={() => setHolding(true)}>
            <CalendarPlus aria-hidden className="size-4" />
            Hold this date
          </Button>
        )
      }
    >
      <Answer of={date} rows={4}>
        {(found) => <Detail day={found} />}
      </Answer>
      {holding && <PlaceHoldDialog resourceId={resource} day={day} onClose={() => setHolding(false)} />}
    </Screen>
  );
}

function Detail({ day }: { day: DateDay }) {
  const ranked = day.line.filter((hold) => hold.status !== "waiting");
  const waiting = day.line.filter((hold) => hold.status === "waiting");
  return (
    <>
      {day.board.closure && <Closed day={day} />}
      <Holds title="Booked" holds={day.booked} day={day} />
      <Holds title="Ranked holds" holds={ranked} day={day} />
      <Holds title="Waiting list" holds={waiting} day={day} />
      {day.booked.length + day.line.length === 0 && !day.board.closure && (
        <Card flush>
          <NothingYet icon={CalendarPlus} title="Nobody holds this day">
            The first hold is the first option. It expires by itself, and a proposal that is accepted books its date.
          </NothingYet>
        </Card>
      )}
    </>
  );
}

function Holds({ title, holds, day }: { title: string; holds: DateHold[]; day: DateDay }): ReactNode {
  if (holds.length === 0) return null;
  return (
    <Card title={title} flush side={<span className="text-xs text-soft">{holds.length}</span>}>
      <ol>
        {holds.map((hold) => (
          <HoldRow key={hold.id} hold={hold} day={day} />
        ))}
      </ol>
    </Card>
  );
}

function Closed({ day }: { day: DateDay }) {
  const decides = useMay("decide");
  const open = useOpenDays();
  const { day: date, resourceId, closure } = day.board;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-medium">{closure?.kind === "holiday" ? "Holiday" : "Blocked"}:</span> {closure?.reason}
        </p>
        {decides && (
          <Button
            busy={open.isPending}
            onClick={() => open.mutate({ resourceId, from: date, to: date }, { onError: tellFailure, onSuccess: () => tell("The day is open again") })}
          >
            Open the day
          </Button>
        )}
      </div>
    </Card>
  );
}
