import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field, Input } from "@/components/field";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  onGiven: (name: string) => void;
}

/** Asks who plans, where the page names nobody. */
export function NameDialog({ open, onOpenChange, busy, onGiven }: Props) {
  const [name, setName] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "") onGiven(name.trim());
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Who plans this event?" description="The page names neither a person nor a company. A prospect needs one.">
      <form onSubmit={submit} className="grid gap-4">
        <Field label="Name of the person or company">
          <Input autoFocus required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Accept
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
