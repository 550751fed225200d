import { useState } from "react";
import { Field, Input } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  onGiven: (name: string) => void;
}

/** Asks who plans, where the page names nobody. */
export function NameDialog({ open, onOpenChange, busy, onGiven }: Props) {
  const [name, setName] = useState("");
  function submit() {
    if (name.trim() !== "") onGiven(name.trim());
  }
  return (
    <FormDialog
      open={open}
      title="Who plans this event?"
      description="The page names neither a person nor a company. A prospect needs one."
      action="Accept"
      leave="Cancel"
      busy={busy}
      onSubmit={submit}
      onClose={() => onOpenChange(false)}
    >
      <Field label="Name of the person or company">
        <Input autoFocus required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
