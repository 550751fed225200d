import type { FormEvent, ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Refused } from "./refused";

interface Props {
  open?: boolean;
  title: string;
  description?: string;
  /** What the submit button does, in a verb. */
  action: string;
  /** The way out without doing it. */
  leave?: string;
  danger?: boolean;
  busy: boolean;
  disabled?: boolean;
  failure?: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks for what an action needs, shows why it was refused, and does nothing until it is submitted. */
export function FormDialog({ open = true, leave = "Leave", danger = false, ...props }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    props.onSubmit();
  }
  return (
    <Dialog open={open} onOpenChange={props.onClose} title={props.title} description={props.description}>
      <form onSubmit={submit} className="grid gap-4">
        {props.children}
        <Refused failure={props.failure} />
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{leave}</Button>
          <Button type="submit" look={danger ? "danger" : "primary"} busy={props.busy} disabled={props.disabled}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
