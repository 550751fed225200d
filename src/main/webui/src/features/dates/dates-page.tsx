import { Ban, ChevronLeft, ChevronRight, Plus, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Chips } from "@/components/chips";
import { IconButton } from "@/components/icon-button";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { useBusinessNow } from "@/features/world/use-business-now";
import { plural } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useKeys } from "@/lib/use-keys";
import { BoardSetupDialog } from "./board-setup-dialog";
import { CloseDaysDialog } from "./close-days-dialog";
import type { BoardDay, DateBoard } from "./date";
import { useBoard } from "./get-dates";
import { dayIn, monthName, monthOr, plusMonths, weeksOf } from "./month";
import { MonthAgenda } from "./month-agenda";
import { MonthBoard } from "./month-board";
import { PlaceHoldDialog } from "./place-hold-dialog";

/** Which days can still be sold: a month of the team or of a venue. */
export function DatesPage() {
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<"hold" | "close" | "setup" | null>(null);
  const today = dayIn(useBusinessNow());
  const month = monthOr(search.get("month"), today.slice(0, 7));
  const weeks = weeksOf(month);
  const board = useBoard(weeks[0]?.[0] ?? today, weeks.at(-1)?.[6] ?? today);
  const works = useMay("work");
  const decides = useMay("decide");
  const chosen = search.get("resource");
  const resource = board.data?.resources.find((each) => each.id === chosen) ?? board.data?.resources[0];

  function show(change: Record<string, string>) {
    setSearch({ ...Object.fromEntries(search), ...change });
  }
  useKeys({ "[": () => show({ month: plusMonths(month, -1) }), "]": () => show({ month: plusMonths(month, 1) }) });

  return (
    <Screen
      title="Dates"
      lead="Days that can still be sold, and who holds them"
      action={
        <>
          {decides && (
            <>
              <Button onClick={() => setOpen("setup")}>
                <SlidersHorizontal aria-hidden className="size-4" />
                Capacity
              </Button>
              <Button onClick={() => setOpen("close")}>
                <Ban aria-hidden className="size-4" />
                Close days
              </Button>
            </>
          )}
          {works && (
            <Button look="primary" onClick={() => setOpen("hold")}>
              <Plus aria-hidden className="size-4" />
              Hold a date
            </Button>
          )}
        </>
      }
    >
      {board.data && board.data.resources.length > 1 && (
        <Chips
          label="Resource"
          options={board.data.resources.map((each) => ({ value: each.id, text: each.name }))}
          chosen={resource ? [resource.id] : []}
          onToggle={(id) => show({ resource: id })}
        />
      )}
      <Card
        flush
        title={<span aria-live="polite">{monthName(month)}</span>}
        side={
          <span className="flex items-center gap-1">
            <IconButton icon={ChevronLeft} label="Previous month" onClick={() => show({ month: plusMonths(month, -1) })} />
            <Button small look="quiet" onClick={() => show({ month: today.slice(0, 7) })}>
              This month
            </Button>
            <IconButton icon={ChevronRight} label="Next month" onClick={() => show({ month: plusMonths(month, 1) })} />
          </span>
        }
      >
        <Answer of={board} rows={6}>
          {(data) => (resource ? <Month board={data} weeks={weeks} month={month} today={today} resource={resource.id} /> : <NothingYet title="Nothing stands on the board" />)}
        </Answer>
      </Card>
      {open === "hold" && <PlaceHoldDialog resourceId={resource?.id} onClose={() => setOpen(null)} />}
      {open === "setup" && <BoardSetupDialog onClose={() => setOpen(null)} />}
      {open === "close" && <CloseDaysDialog resources={board.data?.resources ?? []} onClose={() => setOpen(null)} />}
    </Screen>
  );
}

function Month({ board, weeks, month, today, resource }: { board: DateBoard; weeks: string[][]; month: string; today: string; resource: string }) {
  const mine = board.days.filter((day) => day.resourceId === resource);
  const days = new Map<string, BoardDay>(mine.map((day) => [day.day, day]));
  const inside = mine.filter((day) => day.day.startsWith(month));
  const coming = inside.filter((day) => day.day > today);
  const free = coming.filter((day) => day.state === "free").length;
  return (
    <>
      <p className="border-b border-line px-4 py-2 text-soft">
        {coming.length === 0 ? "This month has passed" : `${plural(free, "free day")} of ${coming.length} to come`}
      </p>
      <MonthBoard weeks={weeks} month={month} days={days} today={today} resource={resource} />
      <MonthAgenda days={inside} today={today} />
    </>
  );
}
