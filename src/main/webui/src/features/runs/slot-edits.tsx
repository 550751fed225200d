import { Plus, X } from "lucide-react";
import { Button } from "@/components/button";
import { Input, Select } from "@/components/field";
import { IconButton } from "@/components/icon-button";
import { slots } from "@/features/conversations/conversation";
import { amountToEdit, amountToSend } from "@/lib/amount-text";
import { sentence } from "@/lib/format";
import type { Slot, SlotEdit } from "./question";

/** Values as a person reads and types them; {@link toSend} makes them what the API takes. */
export function toEdit(edits: SlotEdit[]): SlotEdit[] {
  return edits.map(({ slot, value }) => ({ slot, value: slot === "budget" ? amountToEdit(value) : value }));
}

/** Those with a value, ready to send. */
export function toSend(edits: SlotEdit[]): SlotEdit[] {
  return edits.filter(({ value }) => value.trim() !== "").map(({ slot, value }) => ({ slot, value: slot === "budget" ? amountToSend(value) : value.trim() }));
}

interface Props {
  legend: string;
  edits: SlotEdit[];
  onChange: (edits: SlotEdit[]) => void;
}

/** Values of the event brief, one line each. */
export function SlotEdits({ legend, edits, onChange }: Props) {
  const free = slots.filter((slot) => edits.every((edit) => edit.slot !== slot));
  const change = (index: number, edit: SlotEdit) => onChange(edits.map((old, at) => (at === index ? edit : old)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      {edits.map((edit, index) => (
        <div key={edit.slot} className="flex items-center gap-2">
          <Select aria-label="Part of the brief" value={edit.slot} onChange={(event) => change(index, { slot: event.target.value as Slot, value: "" })} className="w-32 shrink-0">
            {[edit.slot, ...free].map((slot) => (
              <option key={slot} value={slot}>
                {sentence(slot)}
              </option>
            ))}
          </Select>
          <Input aria-label={sentence(edit.slot)} maxLength={500} value={edit.value} onChange={(event) => change(index, { ...edit, value: event.target.value })} className="min-w-0 grow" />
          <IconButton icon={X} label={`Leave out ${sentence(edit.slot).toLowerCase()}`} onClick={() => onChange(edits.filter((_, at) => at !== index))} />
        </div>
      ))}
      {free[0] && (
        <Button look="quiet" small className="justify-self-start" onClick={() => onChange([...edits, { slot: free[0] as Slot, value: "" }])}>
          <Plus aria-hidden className="size-4" />
          Add a value
        </Button>
      )}
    </fieldset>
  );
}
