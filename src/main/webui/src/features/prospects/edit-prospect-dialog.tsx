import { useState } from "react";
import { Field, Input, Select } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { sentence } from "@/lib/format";
import { type ProspectEdit, useEditProspect } from "./edit-prospect";
import { type EventType, type Prospect, eventTypes } from "./prospect";

/** Edits by hand; only what changed is sent, and only against the version that was shown. */
export function EditProspectDialog({ prospect, onClose }: { prospect: Prospect; onClose: () => void }) {
  const [values, setValues] = useState({
    name: prospect.name,
    company: prospect.company ?? "",
    email: prospect.email ?? "",
    phone: prospect.phone ?? "",
    place: prospect.place ?? "",
    eventType: prospect.eventType ?? "",
    eventDate: prospect.eventDate ?? "",
    guests: prospect.guests?.toString() ?? "",
  });
  const edit = useEditProspect(prospect);
  const input = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  });
  function submit() {
    edit.mutate(changes(prospect, values), {
      onSuccess: () => {
        tell(`${values.name} saved`);
        onClose();
      },
    });
  }
  return (
    <FormDialog
      title={`Edit ${prospect.name}`}
      description="What you enter wins over what research finds."
      action="Save"
      busy={edit.isPending}
      failure={edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name">
          <Input required maxLength={200} {...input("name")} />
        </Field>
        <Field label="Company">
          <Input maxLength={200} {...input("company")} />
        </Field>
        <Field label="E-mail">
          <Input type="email" maxLength={254} {...input("email")} />
        </Field>
        <Field label="Phone">
          <Input type="tel" maxLength={40} {...input("phone")} />
        </Field>
        <Field label="Place">
          <Input maxLength={200} {...input("place")} />
        </Field>
        <Field label="Event">
          <Select {...input("eventType")}>
            <option value="">Not known</option>
            {eventTypes.map((type) => (
              <option key={type} value={type}>
                {sentence(type)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Date">
          <Input type="date" {...input("eventDate")} />
        </Field>
        <Field label="Guests">
          <Input type="number" min={1} max={1000000} {...input("guests")} />
        </Field>
      </div>
    </FormDialog>
  );
}

function changes(prospect: Prospect, values: Record<string, string>): ProspectEdit {
  const next = {
    name: values.name || undefined,
    company: values.company || undefined,
    email: values.email || undefined,
    phone: values.phone || undefined,
    place: values.place || undefined,
    eventType: (values.eventType || undefined) as EventType | undefined,
    eventDate: values.eventDate || undefined,
    guests: values.guests ? Number(values.guests) : undefined,
  };
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== undefined && value !== prospect[name as keyof Prospect])) as ProspectEdit;
}
