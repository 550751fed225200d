import { useState } from "react";
import { Field, Input, Select } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { type ClosedDays, useCloseDays } from "./change-dates";
import type { DateResource } from "./date";

/** Days on which nothing can be held: holidays, and what the house blocks. */
export function CloseDaysDialog({ resources, onClose }: { resources: DateResource[]; onClose: () => void }) {
  const [wish, setWish] = useState({ from: "", to: "", kind: "holiday" as ClosedDays["kind"], reason: "", resource: "" });
  const close = useCloseDays();
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const incomplete = wish.from === "" || wish.reason.trim() === "";
  function submit() {
    if (incomplete) return;
    close.mutate(
      { resourceId: wish.resource || null, from: wish.from, to: wish.to || wish.from, kind: wish.kind, reason: wish.reason.trim() },
      {
        onSuccess: () => {
          tell("Closed; nothing can be held there any more");
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title="Close days"
      description="Nothing can be held on them. Days that somebody holds have to be released first."
      action="Close the days"
      busy={close.isPending}
      disabled={incomplete}
      failure={close.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="First day">
          <Input autoFocus type="date" required value={wish.from} onChange={(event) => change({ from: event.target.value })} />
        </Field>
        <Field label="Last day" hint="The same when left empty">
          <Input type="date" min={wish.from} value={wish.to} onChange={(event) => change({ to: event.target.value })} />
        </Field>
        <Field label="Why">
          <Select value={wish.kind} onChange={(event) => change({ kind: event.target.value as ClosedDays["kind"] })}>
            <option value="holiday">Holiday: no business day</option>
            <option value="blocked">Blocked by the house</option>
          </Select>
        </Field>
        <Field label="Of what">
          <Select value={wish.resource} onChange={(event) => change({ resource: event.target.value })}>
            <option value="">Everything</option>
            {resources.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label="In words" hint="As it stands on the board">
        <Input required maxLength={120} value={wish.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
    </FormDialog>
  );
}
