import { useState } from "react";
import { Field, Input, Select, TextArea } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { useBusinessNow } from "@/features/world/use-business-now";
import { usePlaceHold } from "./change-dates";
import { holdWords } from "./date";
import { useDateResources } from "./get-dates";
import { dayIn, plusDays } from "./month";
import { ProspectPicker } from "./prospect-picker";

interface Props {
  resourceId?: string;
  day?: string | null;
  /** For whom; without it the dialog asks. */
  prospectId?: string;
  proposalId?: string;
  onClose: () => void;
}

/** Puts a prospect in the line of a day. */
export function PlaceHoldDialog({ resourceId, day, prospectId, proposalId, onClose }: Props) {
  const tomorrow = plusDays(dayIn(useBusinessNow()), 1);
  const resources = (useDateResources().data ?? []).filter((each) => each.active);
  const [wish, setWish] = useState({ day: day ?? "", prospect: prospectId ?? "", resource: resourceId ?? "", note: "" });
  const place = usePlaceHold();
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const incomplete = wish.day === "" || wish.prospect === "";
  function submit() {
    if (incomplete) return;
    const note = wish.note.trim();
    place.mutate(
      { resourceId: wish.resource || null, day: wish.day, prospectId: wish.prospect, proposalId: proposalId ?? null, note: note === "" ? null : note },
      {
        onSuccess: (hold) => {
          tell(`Held: ${holdWords(hold).toLowerCase()}`);
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title="Hold a date"
      description="Ranked behind those who hold it already; it expires by itself."
      action="Hold the date"
      busy={place.isPending}
      disabled={incomplete}
      failure={place.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {prospectId === undefined && <ProspectPicker chosen={wish.prospect} onChoose={(prospect) => change({ prospect })} />}
      <Field label="Day">
        <Input type="date" required min={tomorrow} value={wish.day} onChange={(event) => change({ day: event.target.value })} />
      </Field>
      {resources.length > 1 && (
        <Field label="Of what">
          <Select value={wish.resource || resources[0]?.id} onChange={(event) => change({ resource: event.target.value })}>
            {resources.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Note (optional)" hint="For the house; clients never see it">
        <TextArea maxLength={500} value={wish.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </FormDialog>
  );
}
