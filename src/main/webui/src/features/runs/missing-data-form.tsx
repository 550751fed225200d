import { useState } from "react";
import { Button } from "@/components/button";
import { Field, Input } from "@/components/field";
import { SourceLink } from "@/components/source-link";
import { percent } from "@/lib/format";
import { AnswerForm, type AnswerProps } from "./answer-form";

/** What research did not find, or found and doubted. */
export function MissingDataForm({ question, busy, onAnswer }: AnswerProps) {
  const [email, setEmail] = useState("");
  return (
    <AnswerForm action="Keep it and go on" busy={busy} disabled={email.trim() === ""} onSubmit={() => onAnswer({ missingData: { email: email.trim() } })}>
      {question.candidates.length > 0 && (
        <ul className="grid gap-2" aria-label="Found, but not sure">
          {question.candidates.map((candidate) => (
            <li key={candidate.value + candidate.source} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button small onClick={() => setEmail(candidate.value)}>
                {candidate.value}
              </Button>
              <span className="text-soft">
                {percent(candidate.confidence)} sure, <SourceLink source={candidate.source}>source</SourceLink>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Field label="E-mail address" hint={question.choices[0]?.effect}>
        <Input type="email" required maxLength={254} autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />
      </Field>
    </AnswerForm>
  );
}
