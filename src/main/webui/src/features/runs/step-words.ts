import { agentName, costText, count, words } from "@/lib/format";
import type { ModelCall, OpenEffect, RunStep, StepEffect, StepInput, ToolCall } from "./run";
import { signalName } from "./whereabouts";

/** How long something took, as people say it. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/** What a step started from: the state that it saw, and what woke it. */
export function startedFrom(input: StepInput): string[] {
  const state = input.checkpoint === 0 ? "The beginning of the run" : `What stood after step ${input.checkpoint}`;
  const woken = input.signals.map((signal) => `Woken by ${signalName(signal.name)}, ${signal.reference}`);
  return [state, ...woken, ...(input.timedOut ? ["Woken because its time was up"] : [])];
}

const answers: Record<ToolCall["outcome"], string> = {
  done: "answered",
  refused: "said no",
  unreadable: "answered something that is not its result",
  no_answer: "did not answer",
};

/** Calls of tools in the order of their first; equal ones are told together. */
export function toolLines(calls: ToolCall[]): string[] {
  const equal = new Map<string, ToolCall[]>();
  for (const call of calls) {
    const what = `${agentName(call.server)}: ${words(call.tool)} ${answers[call.outcome]}`;
    equal.set(what, [...(equal.get(what) ?? []), call]);
  }
  return [...equal].map(([what, same]) => {
    const took = duration(same.reduce((sum, call) => sum + call.ms, 0));
    return same.length === 1 ? `${what}, ${took}` : `${what} ${same.length} times, ${took} in all`;
  });
}

const did: Record<StepEffect["how"], string> = {
  done: "done by this try",
  replayed: "had been done before; its answer was taken",
  found: "had been done before, as the other side said",
  not_done: "not done",
  unknown: "nobody knows whether it was done",
};

const states: Record<"started" | "done" | "unknown", string> = { started: "begun", done: "done", unknown: "not known" };

/** What a try did about an effect, and what the ledger says now where that differs. */
export function effectWords(effect: StepEffect): string {
  const settled = effect.state === null ? "no longer in the ledger" : `the ledger says: ${states[effect.state]}`;
  const asExpected = effect.how === "not_done" ? effect.state === null : effect.how === "unknown" ? effect.state === "unknown" : effect.state === "done";
  return `${sentenceOf(effect.name)}: ${did[effect.how]}${asExpected ? "" : `; now ${settled}`}`;
}

export function openEffectWords(effect: OpenEffect): string {
  return `${sentenceOf(effect.name.replace(/:(\d+|[0-9a-f]{16})$/, ""))}: ${states[effect.state]}`;
}

/** One call of a model, or of the rules that stand in for it. */
export function callWords(call: ModelCall): string {
  const prompt = call.promptVersion !== null && call.promptVersion !== call.model ? `, prompt ${call.promptVersion}` : "";
  const who = `${agentName(call.agent)}: ${call.model}${prompt}`;
  const tokens = (call.inputTokens ?? 0) + (call.outputTokens ?? 0);
  if (tokens === 0) return who;
  const cost = call.costMicros === null ? "cost not known" : costText(call.costMicros, call.currency);
  return `${who}; ${count(call.inputTokens)} tokens in, ${count(call.outputTokens)} out, ${cost}, ${duration(call.ms)}`;
}

/** "Attempt 2, took 1.2 s". */
export function effort(step: Pick<RunStep, "attempt" | "ms">): string {
  return `Attempt ${step.attempt}, took ${duration(step.ms)}`;
}

function sentenceOf(name: string): string {
  const spaced = words(name).replace(/:([0-9a-z]{26}|[0-9a-f]{16})$/, "");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
