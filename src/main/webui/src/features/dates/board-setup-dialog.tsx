import { type FormEvent, useState } from "react";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field, Input, Select } from "@/components/field";
import { Refused } from "@/components/refused";
import { tell } from "@/components/toast";
import { useCatalogue } from "@/features/settings/catalogue";
import { useAddResource, useEditResource } from "./change-dates";
import type { DateResource } from "./date";
import { useDateResources } from "./get-dates";

/** What stands on the board, and how many events a day it can do. */
export function BoardSetupDialog({ onClose }: { onClose: () => void }) {
  const resources = useDateResources();
  return (
    <Dialog open onOpenChange={onClose} title="Capacity" description="How many events a day the team and each venue can do. Bookings stay as they are.">
      <Answer of={resources} rows={2}>
        {(found) => (
          <div className="grid gap-5">
            {found.map((resource) => (
              <ResourceForm key={`${resource.id} ${resource.version}`} resource={resource} />
            ))}
            <AddVenue onBoard={found} />
          </div>
        )}
      </Answer>
    </Dialog>
  );
}

function ResourceForm({ resource }: { resource: DateResource }) {
  const [capacity, setCapacity] = useState(String(resource.capacity));
  const edit = useEditResource(resource);
  const save = (active: boolean) => edit.mutate({ capacity: Number(capacity), active }, { onSuccess: () => tell(`${resource.name} is changed`) });
  function submit(event: FormEvent) {
    event.preventDefault();
    save(resource.active);
  }
  return (
    <form onSubmit={submit} aria-label={resource.name} className="grid gap-2">
      <Field label={`Events a day: ${resource.name}`} hint={resource.active ? undefined : "Takes no new holds"}>
        <Input type="number" required min={1} max={50} value={capacity} onChange={(event) => setCapacity(event.target.value)} />
      </Field>
      <Refused failure={edit.error} />
      <div className="flex justify-end gap-2">
        {resource.kind === "venue" && (
          <Button small look="quiet" busy={edit.isPending} onClick={() => save(!resource.active)}>
            {resource.active ? "Take off the board" : "Put back on the board"}
          </Button>
        )}
        <Button small type="submit" busy={edit.isPending} disabled={Number(capacity) === resource.capacity}>
          Save {resource.name}
        </Button>
      </div>
    </form>
  );
}

function AddVenue({ onBoard }: { onBoard: DateResource[] }) {
  const [item, setItem] = useState("");
  const add = useAddResource();
  const known = new Set(onBoard.map((each) => each.catalogueItemId));
  const items = (useCatalogue().data ?? []).filter((each) => each.kind === "item" && each.active && !known.has(each.id));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (item === "") return;
    add.mutate(
      { catalogueItemId: item, capacity: 1 },
      {
        onSuccess: (added) => {
          tell(`${added.name} is on the board`);
          setItem("");
        },
      },
    );
  }
  return (
    <form onSubmit={submit} aria-label="Add a venue" className="grid gap-2 border-t border-line pt-4">
      <Field label="Venue of the catalogue" hint="Gets days of its own, with one event a day">
        <Select value={item} onChange={(event) => setItem(event.target.value)}>
          <option value="">Choose</option>
          {items.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Refused failure={add.error} />
      <div className="flex justify-end">
        <Button small type="submit" busy={add.isPending} disabled={item === ""}>
          Put on the board
        </Button>
      </div>
    </form>
  );
}
