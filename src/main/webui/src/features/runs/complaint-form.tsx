import { useState } from "react";
import { useSession } from "@/lib/session";
import { AnswerForm, type AnswerProps, Choices, ClientWords } from "./answer-form";
import { IntentSelect } from "./intent-select";
import type { Intent } from "./question";

/** Only an owner may say that it is none: that takes an address off the list of those never contacted. */
export function ComplaintForm({ question, busy, onAnswer }: AnswerProps) {
  const owner = useSession((session) => session.user?.role === "owner");
  const [chosen, setChosen] = useState("");
  const [intent, setIntent] = useState<Intent | "">("");
  const complaint = chosen === "complaint";
  const choices = question.choices.filter((choice) => owner || choice.value === "complaint");
  return (
    <AnswerForm
      action={complaint ? "End the journey" : "Go on"}
      busy={busy}
      disabled={chosen === "" || (!complaint && intent === "")}
      onSubmit={() => onAnswer({ complaint: complaint || intent === "" ? { complaint: true } : { complaint: false, intent } })}
    >
      <ClientWords words={question.reading?.words ?? ""} />
      <Choices legend="Is it a complaint?" choices={choices} chosen={chosen} onChoose={setChosen} />
      {chosen === "no_complaint" && <IntentSelect value={intent} without="complaint" onChange={setIntent} />}
    </AnswerForm>
  );
}
