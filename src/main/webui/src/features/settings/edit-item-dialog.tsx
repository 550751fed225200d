import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field, Input, TextArea } from "@/components/field";
import { tell } from "@/components/toast";
import { Refused } from "@/features/auth/door";
import { type CatalogueItem, useEditItem } from "./catalogue";

/** Prices of the future: proposals already made keep theirs. */
export function EditItemDialog({ item, onClose }: { item: CatalogueItem; onClose: () => void }) {
  const [name, setName] = useState(item.name);
  const [description, setDescription] = useState(item.description);
  const [price, setPrice] = useState((item.unitPriceMinor / 100).toFixed(2));
  const [cost, setCost] = useState((item.unitCostMinor / 100).toFixed(2));
  const [active, setActive] = useState(item.active);
  const edit = useEditItem(item);
  function submit(event: FormEvent) {
    event.preventDefault();
    edit.mutate(
      { name: name.trim(), description, unitPriceMinor: minor(price), unitCostMinor: minor(cost), active },
      {
        onSuccess: () => {
          tell(`${name} saved`, "New proposals use it.");
          onClose();
        },
      },
    );
  }
  return (
    <Dialog open onOpenChange={onClose} title={`Edit ${item.name}`} description="Proposals already made keep their prices.">
      <form onSubmit={submit} className="grid gap-4">
        <Field label="Name">
          <Input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="Description">
          <TextArea maxLength={500} value={description} onChange={(event) => setDescription(event.target.value)} />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label={`Price per ${item.unit}`}>
            <Input type="number" required min={0} max={1000000} step="0.01" value={price} onChange={(event) => setPrice(event.target.value)} />
          </Field>
          <Field label={`Own cost per ${item.unit}`}>
            <Input type="number" required min={0} max={1000000} step="0.01" value={cost} onChange={(event) => setCost(event.target.value)} />
          </Field>
        </div>
        <label className="flex items-center gap-2 max-md:min-h-11">
          <input type="checkbox" className="size-4 accent-accent" checked={active} onChange={(event) => setActive(event.target.checked)} />
          Offered in new proposals
        </label>
        <Refused failure={edit.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Leave</Button>
          <Button type="submit" look="primary" busy={edit.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function minor(text: string): number {
  return Math.round(Number(text) * 100);
}
