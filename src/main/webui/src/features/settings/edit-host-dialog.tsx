import { useState } from "react";
import { Field, Input } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { HoursFields } from "./hours-fields";
import { type Host, useEditHost } from "./meeting-setup";

export function EditHostDialog({ host, onClose }: { host: Host; onClose: () => void }) {
  const [hosts, setHosts] = useState(host.hosts);
  const [calendarId, setCalendarId] = useState(host.calendarId);
  const [hours, setHours] = useState(host.hours);
  const edit = useEditHost(host);
  function submit() {
    edit.mutate(
      { hosts, calendarId: calendarId.trim(), hours },
      {
        onSuccess: () => {
          tell(`${host.name} saved`, "New offers use it.");
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title={`How ${host.name} hosts`}
      description="Meetings that exist stay where they are."
      action="Save"
      busy={edit.isPending}
      disabled={hours.days.length === 0}
      failure={edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <label className="flex items-center gap-2 max-md:min-h-11">
        <input type="checkbox" className="size-4 accent-accent" checked={hosts} onChange={(event) => setHosts(event.target.checked)} />
        Takes part in meetings that go round
      </label>
      <Field label="Calendar" hint="Its name at the calendar tool">
        <Input required maxLength={64} value={calendarId} onChange={(event) => setCalendarId(event.target.value)} />
      </Field>
      <HoursFields hours={hours} onChange={setHours} />
    </FormDialog>
  );
}
