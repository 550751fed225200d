import { useState } from "react";
import { useNavigate } from "react-router";
import { Field, Select, TextArea } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { moment } from "@/lib/format";
import { useBranchRun, useCheckpoints } from "./branch-run";
import { nodeName } from "./node-name";
import type { SlotEdit } from "./question";
import { type Run, ended } from "./run";
import { SlotEdits, toSend } from "./slot-edits";

/** Goes back to a step and on from there in a new run, with the brief as the person corrects it. */
export function BranchDialog({ run, onClose }: { run: Run; onClose: () => void }) {
  const points = useCheckpoints(run.id).data;
  const branch = useBranchRun(run.id);
  const navigate = useNavigate();
  const [seq, setSeq] = useState("");
  const [reason, setReason] = useState("");
  const [brief, setBrief] = useState<SlotEdit[]>([]);
  function submit() {
    branch.mutate(
      { seq: Number(seq), reason: reason.trim(), brief: toSend(brief) },
      {
        onSuccess: (begun) => {
          tell("Goes on as a branch", "What goes out needs a new approval.");
          onClose();
          void navigate(`/runs/${begun.id}`);
        },
      },
    );
  }
  return (
    <FormDialog
      title="Go back and branch"
      description={`A new run goes on from the step you choose. ${ended(run.status) ? "" : "This one ends, and its drafts are withdrawn. "}What was done stays done; whatever goes out needs a new approval.`}
      action="Branch"
      leave="Keep it"
      busy={branch.isPending}
      disabled={seq === "" || reason.trim() === ""}
      failure={branch.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Go back to" hint={points?.length === 0 ? "This run has no step that a branch can begin with." : undefined}>
        <Select required value={seq} onChange={(event) => setSeq(event.target.value)}>
          <option value="" disabled>
            Choose
          </option>
          {[...(points ?? [])].reverse().map((point) => (
            <option key={point.seq} value={point.seq}>
              {nodeName(point.next)} ({moment(point.at)})
            </option>
          ))}
        </Select>
      </Field>
      <SlotEdits legend="Correct the brief (optional)" edits={brief} onChange={setBrief} />
      <Field label="Reason">
        <TextArea required maxLength={300} className="min-h-16" value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
