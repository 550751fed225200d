import { useState } from "react";
import { Field, Input, TextArea } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { digits, unit } from "@/lib/amount-text";
import { type CatalogueItem, useEditItem } from "./catalogue";

/** Prices of the future: proposals already made keep theirs. */
export function EditItemDialog({ item, onClose }: { item: CatalogueItem; onClose: () => void }) {
  const [name, setName] = useState(item.name);
  const [description, setDescription] = useState(item.description);
  const [price, setPrice] = useState(major(item.unitPriceMinor, item.currency));
  const [cost, setCost] = useState(major(item.unitCostMinor ?? 0, item.currency));
  const [active, setActive] = useState(item.active);
  const edit = useEditItem(item);
  function submit() {
    edit.mutate(
      { name: name.trim(), description, unitPriceMinor: minor(price, item.currency), unitCostMinor: minor(cost, item.currency), active },
      {
        onSuccess: () => {
          tell(`${name} saved`, "New proposals use it.");
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title={`Edit ${item.name}`}
      description="Proposals already made keep their prices."
      action="Save"
      busy={edit.isPending}
      failure={edit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Name">
        <Input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Description">
        <TextArea maxLength={500} value={description} onChange={(event) => setDescription(event.target.value)} />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={`Price per ${item.unit} (${item.currency})`}>
          <Input type="number" required min={0} max={100_000_000 / unit(item.currency)} step={1 / unit(item.currency)} value={price} onChange={(event) => setPrice(event.target.value)} />
        </Field>
        <Field label={`Own cost per ${item.unit} (${item.currency})`}>
          <Input type="number" required min={0} max={100_000_000 / unit(item.currency)} step={1 / unit(item.currency)} value={cost} onChange={(event) => setCost(event.target.value)} />
        </Field>
      </div>
      <label className="flex items-center gap-2 max-md:min-h-11">
        <input type="checkbox" className="size-4 accent-accent" checked={active} onChange={(event) => setActive(event.target.checked)} />
        Offered in new proposals
      </label>
    </FormDialog>
  );
}

function major(minor: number, currency: string): string {
  return (minor / unit(currency)).toFixed(digits(currency));
}

function minor(text: string, currency: string): number {
  return Math.round(Number(text) * unit(currency));
}
