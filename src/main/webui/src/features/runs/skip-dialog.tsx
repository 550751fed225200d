import { useState } from "react";
import { Field, Select, TextArea } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
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
  function submit() {
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
    <FormDialog
      title={`Skip “${nodeName(run.node)}”`}
      description="The step is not done. The reason is kept in the record."
      action="Skip the step"
      leave="Keep it"
      busy={skip.isPending}
      disabled={reason.trim() === ""}
      failure={skip.error}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
