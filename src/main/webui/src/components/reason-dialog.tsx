import { useState } from "react";
import { Field, TextArea } from "./field";
import { FormDialog } from "./form-dialog";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  action: string;
  label?: string;
  optional?: boolean;
  danger?: boolean;
  busy: boolean;
  onGiven: (reason: string) => void;
}

/** Asks once, by name of the object, and takes the reason along. */
export function ReasonDialog({ label = "Reason", optional = false, danger = true, ...props }: Props) {
  const [reason, setReason] = useState("");
  function submit() {
    if (optional || reason.trim() !== "") props.onGiven(reason.trim());
  }
  return (
    <FormDialog
      open={props.open}
      title={props.title}
      description={props.description}
      action={props.action}
      leave="Keep it"
      danger={danger}
      busy={props.busy}
      onSubmit={submit}
      onClose={() => props.onOpenChange(false)}
    >
      <Field label={optional ? `${label} (optional)` : label}>
        <TextArea autoFocus required={!optional} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
