import { useState } from "react";
import { percent } from "@/lib/format";
import { AnswerForm, type AnswerProps, ClientWords } from "./answer-form";
import { IntentSelect, meaning } from "./intent-select";
import type { Intent, SlotEdit } from "./question";
import { SlotEdits, toEdit, toSend } from "./slot-edits";

/** The agent's reading, to be confirmed or corrected. */
export function ReadingForm({ question, busy, onAnswer }: AnswerProps) {
  const read = question.reading;
  const [intent, setIntent] = useState<Intent | "">(read?.intent ?? "");
  const [edits, setEdits] = useState<SlotEdit[]>(toEdit(read?.slots ?? []));
  if (!read) return null;
  return (
    <AnswerForm action="Go on with this reading" busy={busy} disabled={intent === ""} onSubmit={() => intent !== "" && onAnswer({ reading: { intent, slots: toSend(edits) } })}>
      <ClientWords words={read.words} />
      <p className="text-soft">
        The agent reads: {meaning(read.intent).toLowerCase()}, {percent(read.confidence)} sure
        {read.bound !== null && `; below ${percent(read.bound)} you are asked`}.
      </p>
      <IntentSelect value={intent} onChange={setIntent} />
      <SlotEdits legend="What the message says about the event" edits={edits} onChange={setEdits} />
    </AnswerForm>
  );
}
