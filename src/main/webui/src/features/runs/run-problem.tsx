import { EscalationNote } from "@/features/world/escalation-note";
import { words } from "@/lib/format";
import type { Run } from "./run";

/** Why a run stopped, and what a person can do. */
export function RunProblem({ run }: { run: Run }) {
  if (!run.problem) return null;
  return (
    <div role="status" className="rounded-lg bg-wait-tint px-4 py-3 text-wait">
      <p className="font-medium">{run.problem.sentence}</p>
      {run.problem.options.length > 0 && <p className="mt-1">You can: {run.problem.options.map(words).join(", ")}.</p>}
      {run.escalation && (
        <p className="mt-1">
          <EscalationNote escalation={run.escalation} />
        </p>
      )}
    </div>
  );
}
