import { useState } from "react";
import { Button } from "@/components/button";
import { FormDialog } from "@/components/form-dialog";
import { tell, tellFailure } from "@/components/toast";
import { count, plural } from "@/lib/format";
import { type BulkAction, type BulkOutcomes, type Chosen, MOST, useBulkRuns } from "./bulk-runs";

const actions: { action: BulkAction; text: string; told: string }[] = [
  { action: "retry", text: "Try again", told: "tried again" },
  { action: "pause", text: "Pause", told: "paused" },
  { action: "resume", text: "Go on", told: "go on" },
  { action: "take_over", text: "Take over", told: "led by you" },
  { action: "hand_back", text: "Hand back", told: "handed back" },
];

interface Props {
  selected: string[];
  /** What the filter finds in all, when it is more than the page. */
  total: number | undefined;
  status: string[];
  onClear: () => void;
}

/** One action on the runs that are selected, or on all that the filter finds. */
export function BulkBar({ selected, total, status, onClear }: Props) {
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState(false);
  const bulk = useBulkRuns();
  const many = all && total !== undefined ? total : selected.length;
  const chosen: Chosen = all && total !== undefined ? { filter: { status }, expected: total } : { ids: selected };
  function go(action: BulkAction, told: string) {
    bulk.mutate(
      { action, chosen },
      {
        onError: tellFailure,
        onSuccess: (outcomes) => {
          tell(`${plural(outcomes.done, "run")} ${told}`, refusals(outcomes));
          setAsking(false);
          onClear();
        },
      },
    );
  }
  return (
    <div role="region" aria-label="Selected runs" className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface px-4 py-2.5 shadow-lg max-md:bottom-16">
      <p aria-live="polite" className="mr-auto font-medium">
        {plural(many, "run")} selected
      </p>
      {total !== undefined && total > selected.length && total <= MOST && (
        <Button look="quiet" small aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? "Only those marked" : `All ${count(total)} found`}
        </Button>
      )}
      {actions.map(({ action, text, told }) => (
        <Button key={action} small busy={bulk.isPending} onClick={() => go(action, told)}>
          {text}
        </Button>
      ))}
      <Button small look="danger" onClick={() => setAsking(true)}>
        Cancel
      </Button>
      <Button small look="quiet" onClick={onClear}>
        Clear
      </Button>
      <FormDialog
        open={asking}
        title={`Cancel ${plural(many, "run")}`}
        description="They stop where they are for good. What was done stays done; drafts that wait for a decision are withdrawn."
        action={`Cancel ${plural(many, "run")}`}
        leave="Keep them"
        danger
        busy={bulk.isPending}
        onSubmit={() => go("cancel", "cancelled")}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** "2 were left as they are: A run that is done cannot become paused." */
function refusals(outcomes: BulkOutcomes): string | undefined {
  if (outcomes.refused === 0) return undefined;
  const reasons = [...new Set(outcomes.items.filter((item) => !item.done).map((item) => item.detail ?? item.code ?? ""))];
  return `${count(outcomes.refused)} left as they were: ${reasons.slice(0, 2).join(" ")}`;
}
