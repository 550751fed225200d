import { Field, Select } from "@/components/field";
import type { Intent } from "./question";

/** What a message may mean, in the words of a person who reads it. */
const meanings: Partial<Record<Intent, string>> = {
  interested: "Is interested",
  question: "Asks a question",
  objection: "Has an objection",
  not_now: "Not now",
  declined: "Says no",
  unsubscribe: "Wants to hear nothing more",
  wrong_person: "Is the wrong person",
  complaint: "Complains",
  unclear: "Is unclear",
};

export function meaning(intent: Intent): string {
  return meanings[intent] ?? "Is an automatic answer";
}

interface Props {
  value: Intent | "";
  without?: Intent;
  onChange: (intent: Intent) => void;
}

export function IntentSelect({ value, without, onChange }: Props) {
  const intents = (Object.keys(meanings) as Intent[]).filter((intent) => intent !== without);
  return (
    <Field label="The client">
      <Select required value={value} onChange={(event) => onChange(event.target.value as Intent)}>
        <option value="" disabled>
          Choose
        </option>
        {intents.map((intent) => (
          <option key={intent} value={intent}>
            {meaning(intent)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
