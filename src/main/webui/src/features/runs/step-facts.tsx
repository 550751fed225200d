import type { ReactNode } from "react";
import { Link } from "react-router";
import { costText, count, sentence } from "@/lib/format";
import type { ModelCall, RunStep, StepMade } from "./run";
import { callWords, effectWords, effort, startedFrom, toolLines } from "./step-words";

/** All that is known of a try of a step, in words: its failure, what it started from, did and made, and what it took. */
export function StepFacts({ step }: { step: RunStep }) {
  const { usage, signals: _, ...noted } = step.facts ?? {};
  const calls = (usage ?? []) as ModelCall[];
  return (
    <div className="grid gap-3 px-4 pt-1 pb-4 sm:pl-13">
      {step.errorSentence && <p className={step.status === "skipped" ? "" : "text-fail"}>{step.status === "skipped" ? `Left out: ${step.errorSentence}` : step.errorSentence}</p>}
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
        {step.input && <Fact name="Started from">{startedFrom(step.input)}</Fact>}
        {calls.length > 0 && <Fact name="Agents">{merged(calls.map(callWords))}</Fact>}
        {step.tools.length > 0 && <Fact name="Tools">{toolLines(step.tools)}</Fact>}
        {step.effects.length > 0 && <Fact name="Effects">{step.effects.map(effectWords)}</Fact>}
        {step.made.length > 0 && (
          <Fact name="Made">
            {step.made.map((made) => (
              <Made key={made.kind + made.id} made={made} />
            ))}
          </Fact>
        )}
        {Object.entries(noted).map(([name, value]) => (
          <Fact key={name} name={sentence(name)}>
            {[typeof value === "string" ? value : JSON.stringify(value)]}
          </Fact>
        ))}
        <Fact name="Effort">{[effort(step)]}</Fact>
        {step.tokens > 0 && <Fact name="Tokens">{[count(step.tokens)]}</Fact>}
        {step.costMicros === null && <Fact name="Cost">{["Not known: no price is configured for the model"]}</Fact>}
        {step.costMicros !== null && step.costMicros > 0 && <Fact name="Cost">{[costText(step.costMicros, currencyOf(calls))]}</Fact>}
        {step.errorCode && step.status !== "skipped" && <Fact name="Code">{[step.errorCode]}</Fact>}
      </dl>
    </div>
  );
}

function currencyOf(calls: ModelCall[]): string | null {
  return calls.find((call) => call.currency !== null)?.currency ?? null;
}

/** The same line many times is said once, with how often. */
function merged(lines: string[]): string[] {
  const times = new Map<string, number>();
  lines.forEach((line) => times.set(line, (times.get(line) ?? 0) + 1));
  return [...times].map(([line, often]) => (often > 1 ? `${line} (${often} times)` : line));
}

const screens: Record<string, string> = { approval: "approvals", proposal: "proposals", prospect: "prospects" };

/** What a step made, with the way to it where it has a screen of its own. */
function Made({ made }: { made: StepMade }) {
  const screen = screens[made.kind];
  const name = `${sentence(made.kind)} ${made.id}`;
  return screen ? (
    <Link className="link" to={`/${screen}/${made.id}`}>
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode[] }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">
        {children.map((line, index) => (
          <span key={index} className="block">
            {line}
          </span>
        ))}
      </dd>
    </div>
  );
}
