import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { tell, tellFailure } from "@/components/toast";
import { Ago } from "@/features/world/ago";
import { moment } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { type ScheduleAction, useChangeSchedule } from "./change-schedule";
import { useFindSchedules } from "./find-schedules";
import { RepeatForm } from "./repeat-form";
import { type HuntSchedule, inWords, lastTime } from "./schedule";

const done: Record<ScheduleAction, string> = {
  enable: "Repeats again",
  disable: "Does not repeat any more",
  run: "The hunt has started",
  remove: "Removed; its hunts stay",
};

export function ScheduleList() {
  const schedules = useFindSchedules();
  const work = useMay("work");
  const [adding, setAdding] = useState(false);
  const add = work && !adding && (
    <Button small onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      Repeat a hunt
    </Button>
  );
  return (
    <Card title="Hunts that repeat" side={add} flush>
      {adding && <RepeatForm onDone={() => setAdding(false)} />}
      <Answer of={schedules} rows={1}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="px-4 py-3 text-soft">None yet. A hunt that repeats looks only at pages that are new since its last time.</p>
          ) : (
            <ul>
              {page.items.map((schedule) => (
                <ScheduleRow key={schedule.id} schedule={schedule} work={work} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
}

function ScheduleRow({ schedule, work }: { schedule: HuntSchedule; work: boolean }) {
  const change = useChangeSchedule(schedule.id);
  const act = (action: ScheduleAction) => change.mutate(action, { onSuccess: () => tell(done[action]), onError: tellFailure });
  const last = lastTime(schedule);
  return (
    <li className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 font-medium wrap-anywhere">{schedule.target}</span>
          {!schedule.enabled && <Badge>Off</Badge>}
        </div>
        <p className="mt-0.5 text-soft">
          {inWords(schedule.cron)} ({schedule.timeZone})
          {schedule.nextAt !== null && <>, next {moment(schedule.nextAt, schedule.timeZone)}</>}
        </p>
        {last !== null && schedule.lastAt !== null && (
          <p className="text-xs text-soft">
            {last} {schedule.lastHuntId === null ? null : <Link to={`/hunts/${schedule.lastHuntId}`} className="underline">open</Link>} <Ago at={schedule.lastAt} />
          </p>
        )}
      </div>
      {work && (
        <div className="flex flex-wrap gap-2">
          <Button small busy={change.isPending} onClick={() => act("run")}>
            Run now
          </Button>
          <Button small busy={change.isPending} onClick={() => act(schedule.enabled ? "disable" : "enable")}>
            {schedule.enabled ? "Turn off" : "Turn on"}
          </Button>
          <Button small look="quiet" busy={change.isPending} onClick={() => act("remove")} aria-label={`Remove the repeating hunt "${schedule.target}"`}>
            Remove
          </Button>
        </div>
      )}
    </li>
  );
}
