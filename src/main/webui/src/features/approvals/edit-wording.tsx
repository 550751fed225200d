import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, Input, TextArea } from "@/components/field";
import { asProblem } from "@/lib/problem";
import { AnswerFor, answered, answeringNothing } from "./answer-for";
import { type ClaimOverride, type Content, type Wording, wording } from "./approval";
import { Difference } from "./difference";

interface Props {
  content: Content;
  busy: boolean;
  onCancel: () => void;
  /** Why the last try was refused: an edited text is checked anew. */
  failure?: unknown;
  onApprove: (edits: Partial<Wording>, override?: ClaimOverride) => void;
}

/** Edits in place; what changes is shown before it is approved. */
export function EditWording({ content, busy, failure, onCancel, onApprove }: Props) {
  const open = unsupportedOf(failure);
  const [answering, setAnswering] = useState(answeringNothing);
  const before = wording(content);
  const [after, setAfter] = useState(before);
  const changed = before.subject !== after.subject || before.text !== after.text;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!changed) return;
    onApprove(
      {
        ...(before.subject === after.subject ? {} : { subject: after.subject }),
        ...(before.text === after.text ? {} : { text: after.text }),
      },
      answered(answering) ? { claims: open, reason: answering.reason.trim() } : undefined,
    );
  }
  function pressed(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === "Escape") onCancel();
  }
  return (
    <form onSubmit={submit} onKeyDown={pressed} className="grid gap-4">
      {content.kind !== "chat" && (
        <Field label={content.kind === "event" ? "Title" : "Subject"}>
          <Input required maxLength={200} value={after.subject} onChange={(event) => setAfter({ ...after, subject: event.target.value })} />
        </Field>
      )}
      <Field label={content.kind === "event" ? "Description" : "Text"}>
        <TextArea autoFocus required maxLength={20000} rows={14} value={after.text} onChange={(event) => setAfter({ ...after, text: event.target.value })} />
      </Field>
      {open.length > 0 && <AnswerFor claims={open} value={answering} onChange={setAnswering} />}
      <section aria-label="Your changes" className="grid gap-2 rounded-md bg-sunken p-3">
        <h3 className="text-xs font-semibold text-soft">Your changes</h3>
        {changed ? <Difference before={before} after={after} /> : <p className="text-soft">Nothing changed yet.</p>}
      </section>
      <div className="sticky bottom-0 -mx-4 -mb-4 flex flex-wrap gap-2 rounded-b-lg border-t border-line bg-surface px-4 py-3 max-md:bottom-16">
        <Button type="submit" look="primary" busy={busy} disabled={!changed}>
          Approve with these edits
        </Button>
        <Button onClick={onCancel}>Leave the edit</Button>
      </div>
    </form>
  );
}

function unsupportedOf(failure: unknown): string[] {
  if (!failure) return [];
  const problem = asProblem(failure);
  return problem.code === "draft_unsupported" ? problem.claims : [];
}
