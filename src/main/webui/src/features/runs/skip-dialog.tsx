import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field, Select, TextArea } from "@/components/field";
import { tell } from "@/components/toast";
import { Refused } from "@/features/auth/door";
import { useGraph } from "./get-graph";
import { nodeName } from "./node-name";
import type { Run } from "./run";
import { useSkipStep } from "./steer-run";

/** Passes over the step at hand. Where more than one way leads on, the person says which. */
export function SkipDialog({ run, onClose }: { run: Run; onClose: () => void }) {
  const graph = useGraph(run.kind).data;
  const ways = [...new Set((graph?.edges ?? []).filter((edge) => edge.from === run.node && edge.to !== run.node).map((edge) => edge.to))];
  const [reason, setReason] = useState("");
  const [to, setTo] = useState("");
  const skip = useSkipStep(run.id);
  function submit(event: FormEvent) {
    event.preventDefault();
    skip.mutate(
      { reason: reason.trim(), to: to === "" ? undefined : to },
      {
        onSuccess: () => {
          tell(`${nodeName(run.node)} skipped`);
          onClose();
        },
      },
    );
  }
  return (
    <Dialog open onOpenChange={onClose} title={`Skip “${nodeName(run.node)}”`} description="The step is not done. The reason is kept in the record.">
      <form onSubmit={submit} className="grid gap-4">
        {ways.length > 1 && (
          <Field label="Go on with">
            <Select required value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="" disabled>
                Choose
              </option>
              {ways.map((way) => (
                <option key={way} value={way}>
                  {nodeName(way)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label="Reason">
          <TextArea required maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Refused failure={skip.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" look="primary" busy={skip.isPending} disabled={reason.trim() === ""}>
            Skip the step
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
