import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, Input, Select } from "@/components/field";
import { tell } from "@/components/toast";
import { asProblem } from "@/lib/problem";
import { useRepeatHunt } from "./change-schedule";
import { type Repeat, type Rhythm, cronOf, weekdays } from "./schedule";

/** A hunt that starts by itself: for whom, how often, and at what time of the house. */
export function RepeatForm({ onDone }: { onDone: () => void }) {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [target, setTarget] = useState("");
  const [repeat, setRepeat] = useState<Repeat>({ rhythm: "weekly", at: "07:00", weekday: 1, cron: "" });
  const save = useRepeatHunt();
  const cron = cronOf(repeat);
  const change = (part: Partial<Repeat>) => setRepeat({ ...repeat, ...part });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (cron === null || target.trim() === "") return;
    save.mutate(
      { target: target.trim(), cron, timeZone },
      {
        onSuccess: () => {
          tell("The hunt repeats from now on");
          onDone();
        },
      },
    );
  }
  const failure = save.isError ? asProblem(save.error).message : undefined;
  return (
    <form onSubmit={submit} aria-label="Repeat a hunt" className="grid gap-4 border-b border-line p-4">
      <Field label="Whom to look for each time">
        <Input required maxLength={500} value={target} onChange={(event) => setTarget(event.target.value)} />
      </Field>
      <div className="grid gap-4 md:grid-cols-3">
        <Field label="How often">
          <Select value={repeat.rhythm} onChange={(event) => change({ rhythm: event.target.value as Rhythm })}>
            <option value="daily">Every day</option>
            <option value="weekly">Every week</option>
            <option value="cron">By a cron text</option>
          </Select>
        </Field>
        {repeat.rhythm === "weekly" && (
          <Field label="Day">
            <Select value={repeat.weekday} onChange={(event) => change({ weekday: Number(event.target.value) })}>
              {weekdays.map((day, number) => (
                <option key={day} value={number}>
                  {day}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {repeat.rhythm === "cron" ? (
          <Field label="Cron text" hint="Minute, hour, day, month, weekday; at least an hour apart" error={failure}>
            <Input required maxLength={100} placeholder="0 7 * * 1-5" value={repeat.cron} onChange={(event) => change({ cron: event.target.value })} />
          </Field>
        ) : (
          <Field label="At" hint={timeZone} error={failure}>
            <Input required type="time" value={repeat.at} onChange={(event) => change({ at: event.target.value })} />
          </Field>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" look="plain" busy={save.isPending} disabled={cron === null || target.trim() === ""} className="max-md:grow">
          Repeat this hunt
        </Button>
      </div>
    </form>
  );
}
