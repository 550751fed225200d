import { useState } from "react";
import { Answer } from "@/components/answer";
import { Field, Select } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { moment } from "@/lib/format";
import { useReschedule } from "./change-meeting";
import { useFreeTimes } from "./get-meeting";
import type { Meeting } from "./meeting";

/** Another free time; the owner confirms it with the message to the client. */
export function RescheduleDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const times = useFreeTimes(meeting.id);
  const [start, setStart] = useState("");
  const move = useReschedule(meeting.id);
  function submit() {
    if (start === "") return;
    move.mutate(start, {
      onSuccess: () => {
        tell("The new time is held", "The message to the client waits in the approvals.");
        onClose();
      },
    });
  }
  return (
    <FormDialog
      title="Choose another time"
      description="The time is held at once. The client is told when the calendar's owner has confirmed it."
      action="Hold this time"
      busy={move.isPending}
      disabled={start === ""}
      failure={move.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Answer of={times} rows={1}>
        {(slots) =>
          slots.length === 0 ? (
            <p>There is no free time in the next two weeks.</p>
          ) : (
            <Field label="Free times" hint={`Shown for ${meeting.timeZone}`}>
              <Select value={start} onChange={(event) => setStart(event.target.value)}>
                <option value="">Choose</option>
                {slots.map((slot) => (
                  <option key={slot.start} value={slot.start}>
                    {moment(slot.start, meeting.timeZone)}
                  </option>
                ))}
              </Select>
            </Field>
          )
        }
      </Answer>
    </FormDialog>
  );
}
