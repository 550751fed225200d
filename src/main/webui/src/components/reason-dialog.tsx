import { type FormEvent, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field, TextArea } from "./field";

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
  function submit(event: FormEvent) {
    event.preventDefault();
    if (optional || reason.trim() !== "") props.onGiven(reason.trim());
  }
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={props.title} description={props.description}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={optional ? `${label} (optional)` : label}>
          <TextArea autoFocus required={!optional} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={() => props.onOpenChange(false)}>Keep it</Button>
          <Button type="submit" look={danger ? "danger" : "primary"} busy={props.busy}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
