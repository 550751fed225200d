import { agentName, costText, count, sentence } from "@/lib/format";
import type { ModelCall, RunStep } from "./run";

/** What a step noted: its failure, what its agents used, and its facts. */
export function StepFacts({ step }: { step: RunStep }) {
  const { usage, ...noted } = step.facts ?? {};
  const calls = (usage ?? []) as ModelCall[];
  const facts = Object.entries(noted);
  return (
    <div className="grid gap-2 px-4 pb-3 pl-13">
      {step.errorSentence && <p className="text-fail">{step.errorSentence}</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {step.tokens > 0 && <Fact name="Tokens" value={count(step.tokens)} />}
        {step.costMicros === null && <Fact name="Cost" value="Not known: no price is configured for the model" />}
        {step.costMicros !== null && step.costMicros > 0 && <Fact name="Cost" value={costText(step.costMicros, currencyOf(calls))} />}
        {step.errorCode && <Fact name="Code" value={step.errorCode} />}
        {calls.length > 0 && <Fact name="Agents" value={[...new Set(calls.map(madeBy))].join("; ")} />}
        {facts.map(([name, value]) => (
          <Fact key={name} name={sentence(name)} value={typeof value === "string" ? value : JSON.stringify(value)} />
        ))}
      </dl>
      {facts.length + calls.length === 0 && !step.errorSentence && <p className="text-soft">This step noted nothing more.</p>}
    </div>
  );
}

function currencyOf(calls: ModelCall[]): string | null {
  return calls.find((call) => call.currency !== null)?.currency ?? null;
}

/** Who answered, and with which wording of the prompt; rules have none. */
function madeBy(call: ModelCall): string {
  const prompt = call.promptVersion !== null && call.promptVersion !== call.model ? `, prompt ${call.promptVersion}` : "";
  return `${agentName(call.agent)}: ${call.model}${prompt}`;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{value}</dd>
    </>
  );
}
