import { useState } from "react";
import { Field, Input, Select } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { type Host, type MeetingType, type TypeEdit, useEditType } from "./meeting-setup";

/** Rules for the next offers: meetings that exist keep theirs. */
export function EditMeetingTypeDialog({ type, hosts, onClose }: { type: MeetingType; hosts: Host[]; onClose: () => void }) {
  const { minutes, bufferBefore, bufferAfter, leadMinutes, hostRule, hostId } = type;
  const [wish, setWish] = useState<TypeEdit>({ minutes, bufferBefore, bufferAfter, leadMinutes, hostRule, hostId });
  const edit = useEditType(type);
  function number(field: "minutes" | "bufferBefore" | "bufferAfter", label: string, min: number, max: number) {
    return (
      <Field label={label}>
        <Input type="number" required min={min} max={max} value={wish[field]} onChange={(event) => setWish({ ...wish, [field]: event.target.valueAsNumber })} />
      </Field>
    );
  }
  function submit() {
    edit.mutate(wish, {
      onSuccess: () => {
        tell(`${type.title} saved`, "New offers use it.");
        onClose();
      },
    });
  }
  return (
    <FormDialog title={`Edit ${type.title.toLowerCase()}`} description="Meetings that exist keep their length." action="Save" busy={edit.isPending} failure={edit.error} onSubmit={submit} onClose={onClose}>
      <div className="grid gap-4 md:grid-cols-3">
        {number("minutes", "Minutes", 15, 360)}
        {number("bufferBefore", "Free before", 0, 60)}
        {number("bufferAfter", "Free after", 0, 60)}
      </div>
      <Field label="Hours ahead" hint="No sooner time is offered">
        <Input type="number" required min={0} max={720} value={wish.leadMinutes / 60} onChange={(event) => setWish({ ...wish, leadMinutes: Math.round(event.target.valueAsNumber * 60) })} />
      </Field>
      <Field label="Who hosts">
        <Select
          value={wish.hostRule === "round_robin" ? "round_robin" : (wish.hostId ?? "")}
          onChange={({ target }) => setWish({ ...wish, hostRule: target.value === "round_robin" ? "round_robin" : "named", hostId: target.value === "round_robin" || target.value === "" ? null : target.value })}
        >
          <option value="">The owner</option>
          <option value="round_robin">Goes round among those who take part</option>
          {hosts.map((host) => (
            <option key={host.userId} value={host.userId}>
              {host.name}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
