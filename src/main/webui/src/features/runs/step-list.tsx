import { useEffect, useRef } from "react";
import { Badge, type Tone } from "@/components/badge";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import { nodeName } from "./node-name";
import type { RunStep } from "./run";
import { StepFacts } from "./step-facts";
import { duration } from "./step-words";

const tones: Record<RunStep["status"], Tone> = {
  done: "neutral",
  waiting: "accent",
  retry: "wait",
  needs_attention: "wait",
  failed: "fail",
  skipped: "neutral",
};

/** A step that was asked for from elsewhere; a new object asks again. */
export interface Asked {
  id: string;
}

/** Newest first; each opens to all that is known of it. The one that is asked for opens and is gone to. */
export function StepList({ steps, asked = null }: { steps: RunStep[]; asked?: Asked | null }) {
  if (steps.length === 0) return <NothingYet title="No step yet">The first one is taken in a moment.</NothingYet>;
  return (
    <ol>
      {[...steps].reverse().map((step) => (
        <Step key={step.id} step={step} asked={asked?.id === step.id ? asked : null} />
      ))}
    </ol>
  );
}

function Step({ step, asked }: { step: RunStep; asked: Asked | null }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!asked || !details.current) return;
    details.current.open = true;
    const summary = details.current.querySelector("summary");
    summary?.scrollIntoView?.({ block: "nearest" });
    summary?.focus();
  }, [asked]);
  return (
    <li className="border-b border-line last:border-b-0">
      <details ref={details} className="group">
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
  );
}
