import { useState } from "react";
import { Field, TextArea } from "@/components/field";
import { Ago } from "@/features/world/ago";
import { words } from "@/lib/format";
import { AnswerForm, type AnswerProps, Choices } from "./answer-form";

/** Nobody knows whether it went out: the person looks where it arrives. */
export function OutcomeForm({ question, busy, onAnswer }: AnswerProps) {
  const [chosen, setChosen] = useState("");
  const [observed, setObserved] = useState("");
  const happened = chosen === "happened";
  return (
    <AnswerForm
      action={chosen === "not_happened" ? "Send it again" : "Go on"}
      busy={busy}
      disabled={chosen === "" || (happened && observed.trim() === "")}
      onSubmit={() => onAnswer({ outcome: happened ? { happened, observed: observed.trim() } : { happened } })}
    >
      <ul className="text-soft">
        {question.effects.map((effect) => (
          <li key={effect.name}>
            “{words(effect.name)}” has no answer since <Ago at={effect.since} />
          </li>
        ))}
      </ul>
      <Choices legend="What did you find?" choices={question.choices} chosen={chosen} onChoose={setChosen} />
      {happened && (
        <Field label="What you saw" hint="For example the number that the provider gave it.">
          <TextArea required maxLength={2000} className="min-h-16" value={observed} onChange={(event) => setObserved(event.target.value)} />
        </Field>
      )}
    </AnswerForm>
  );
}
