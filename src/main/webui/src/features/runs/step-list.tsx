import { Badge, type Tone } from "@/components/badge";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import { nodeName } from "./node-name";
import type { RunStep } from "./run";
import { StepFacts } from "./step-facts";

const tones: Record<RunStep["status"], Tone> = {
  done: "neutral",
  waiting: "accent",
  retry: "wait",
  needs_attention: "wait",
  failed: "fail",
  skipped: "neutral",
};

/** Newest first; each opens to what the step noted. */
export function StepList({ steps }: { steps: RunStep[] }) {
  if (steps.length === 0) return <NothingYet title="No step yet">The first one is taken in a moment.</NothingYet>;
  return (
    <ol>
      {[...steps].reverse().map((step) => (
        <li key={step.id} className="border-b border-line last:border-b-0">
          <details className="group">
            <summary className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2 hover:bg-sunken">
              <span className="w-6 shrink-0 text-right text-xs text-soft">{step.seq}</span>
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{nodeName(step.node)}</span>
                <span className="block text-xs text-soft">
                  <Ago at={step.startedAt} /> · {duration(step.ms)}
                  {step.attempt > 1 && ` · attempt ${step.attempt}`}
                </span>
              </span>
              <Badge tone={tones[step.status]}>{sentence(step.status)}</Badge>
            </summary>
            <StepFacts step={step} />
          </details>
        </li>
      ))}
    </ol>
  );
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
