import { Field, Input } from "@/components/field";
import { sentence } from "@/lib/format";
import { type Hours, weekdays } from "./meeting-setup";

/** Days, from, to and their time zone. */
export function HoursFields({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  return (
    <>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">Days</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {weekdays.map((each) => (
            <label key={each} className="flex items-center gap-2 max-md:min-h-11">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={hours.days.includes(each)}
                onChange={(event) => onChange({ ...hours, days: event.target.checked ? [...hours.days, each] : hours.days.filter((other) => other !== each) })}
              />
              {sentence(each)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-4">
        <Field label="From">
          <Input type="time" required value={hours.opens} onChange={(event) => onChange({ ...hours, opens: event.target.value })} />
        </Field>
        <Field label="To">
          <Input type="time" required value={hours.closes} onChange={(event) => onChange({ ...hours, closes: event.target.value })} />
        </Field>
      </div>
      <Field label="Time zone" hint="As in Europe/Lisbon">
        <Input required maxLength={64} value={hours.timeZone} onChange={(event) => onChange({ ...hours, timeZone: event.target.value })} />
      </Field>
    </>
  );
}
