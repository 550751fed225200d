// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { RunStep } from "./run";
import { StepFacts } from "./step-facts";

afterEach(cleanup);

const step: RunStep = {
  id: "s",
  seq: 1,
  node: "judge",
  attempt: 1,
  status: "done",
  startedAt: "2026-03-01T10:00:00Z",
  endedAt: null,
  ms: 20,
  tokens: 1200,
  costMicros: 1234,
  errorCode: null,
  errorSentence: null,
  facts: { usage: [{ agent: "prospect-hunter", model: "small-model", promptVersion: "3", currency: "EUR" }] },
};

test("a step's cost has its currency, and its agents are named in words", () => {
  render(<StepFacts step={step} />);
  expect(screen.getByText("€0.0012")).toBeTruthy();
  expect(screen.getByText("prospect hunter: small-model, prompt 3")).toBeTruthy();
});

test("a cost that is not known is not called nothing", () => {
  render(<StepFacts step={{ ...step, costMicros: null }} />);
  expect(screen.getByText(/^Not known/)).toBeTruthy();
});
