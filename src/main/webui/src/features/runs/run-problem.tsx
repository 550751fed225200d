import { EscalationNote } from "@/features/world/escalation-note";
import { words } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useQuestion } from "./question";
import type { Run } from "./run";
import { RunQuestion } from "./run-question";

/** Why a run stopped, and what a person can do: the question where it has a form, else the options in words. */
export function RunProblem({ run }: { run: Run }) {
  const question = useQuestion(run, useMay("work"));
  if (question.data) return <RunQuestion key={question.data.version} run={run.id} question={question.data} />;
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
