import { Field, TextArea } from "@/components/field";

/** The shortest reason that the server takes. */
const SHORTEST = 5;

export interface Answering {
  ticked: boolean;
  reason: string;
}

export const answeringNothing: Answering = { ticked: false, reason: "" };

export function answered({ ticked, reason }: Answering): boolean {
  return ticked && reason.trim().length >= SHORTEST;
}

interface Props {
  claims: string[];
  value: Answering;
  onChange: (value: Answering) => void;
}

/** A person takes responsibility for what no source backs: a tick and a reason, both kept with the name. */
export function AnswerFor({ claims, value, onChange }: Props) {
  return (
    <section aria-label="Unsupported statements" className="grid gap-3 rounded-md border border-wait/40 bg-wait-tint p-3">
      <p>
        No source backs {claims.length === 1 ? "this statement" : `these ${claims.length} statements`}. Edit the draft, or answer for it.
      </p>
      <ul className="list-disc pl-5">
        {claims.map((words) => (
          <li key={words} className="font-medium wrap-anywhere">
            {words}
          </li>
        ))}
      </ul>
      <label className="flex items-start gap-2 max-md:min-h-11 max-md:items-center">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-accent max-md:mt-0 max-md:size-5"
          checked={value.ticked}
          onChange={(event) => onChange({ ...value, ticked: event.target.checked })}
        />
        I have checked this myself and answer for it
      </label>
      <Field label="Why it may go out" hint="Kept in the record with your name.">
        <TextArea className="min-h-16" maxLength={500} value={value.reason} onChange={(event) => onChange({ ...value, reason: event.target.value })} />
      </Field>
    </section>
  );
}
