import { Radar } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import { Button } from "@/components/button";
import { TextArea } from "@/components/field";
import { tellFailure } from "@/components/toast";
import { useStartHunt } from "./start-hunt";

const examples = [
  "Autumn weddings around Austin, 80 to 200 guests",
  "Companies planning a retreat near Lisbon next spring",
  "Golden anniversaries in Bavaria this year",
];

export function StartHuntForm() {
  const id = useId();
  const [target, setTarget] = useState("");
  const start = useStartHunt();
  const navigate = useNavigate();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (target.trim() === "") return;
    start.mutate(target.trim(), { onSuccess: (hunt) => void navigate(`/hunts/${hunt.id}`), onError: tellFailure });
  }
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-lg border border-line bg-surface p-4 md:p-5">
      <label htmlFor={id} className="text-base font-semibold">
        Whom shall we look for?
      </label>
      <TextArea
        id={id}
        required
        maxLength={500}
        rows={2}
        className="min-h-16 text-base"
        value={target}
        onChange={(event) => setTarget(event.target.value)}
        onKeyDown={(event) => {
          // Enter that ends the composition of a character, or starts a new line with Shift, is not for us.
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (!start.isPending) event.currentTarget.form?.requestSubmit();
        }}
        aria-describedby={`${id}-examples`}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div id={`${id}-examples`} className="grid gap-1.5">
          <span className="text-xs text-soft">For example</span>
          <ul className="flex flex-wrap gap-1.5">
            {examples.map((example) => (
              <li key={example}>
                <button
                  type="button"
                  onClick={() => setTarget(example)}
                  className="rounded-full border border-line px-3 py-1.5 text-left text-xs text-soft hover:border-edge hover:text-ink max-md:min-h-10"
                >
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Button type="submit" look="primary" busy={start.isPending} disabled={target.trim() === ""} className="max-md:w-full">
          {!start.isPending && <Radar aria-hidden className="size-4" />}
          Start the hunt
        </Button>
      </div>
    </form>
  );
}
