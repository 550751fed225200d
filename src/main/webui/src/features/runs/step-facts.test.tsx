// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test } from "vitest";
import type { RunStep } from "./run";
import { StepFacts } from "./step-facts";

afterEach(cleanup);

function show(what: RunStep) {
  render(<StepFacts step={what} />, { wrapper: MemoryRouter });
}

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
  facts: {
    usage: [{ agent: "prospect-hunter", model: "small-model", promptVersion: "3", inputTokens: 1000, outputTokens: 200, costMicros: 1234, currency: "EUR", costUnknown: null, ms: 900 }],
    signals: [{ name: "approval.decided", reference: "01approval" }],
    found: 3,
  },
  input: { checkpoint: 4, signals: [{ name: "approval.decided", reference: "01approval" }], timedOut: false },
  tools: [
    { server: "web-search", tool: "read_page", ms: 300, outcome: "done" },
    { server: "web-search", tool: "read_page", ms: 200, outcome: "done" },
    { server: "email", tool: "send_email", ms: 80, outcome: "no_answer" },
  ],
  effects: [
    { name: "submit", how: "replayed", state: "done", ms: 2 },
    { name: "send", how: "unknown", state: null, ms: 5 },
  ],
  made: [
    { kind: "proposal", id: "01proposal" },
    { kind: "message", id: "01message" },
  ],
};

test("a step's cost has its currency, and its agents are named in words", () => {
  show(step);
  expect(screen.getByText("€0.0012")).toBeTruthy();
  expect(screen.getByText("prospect hunter: small-model, prompt 3; 1,000 tokens in, 200 out, €0.0012, 900 ms")).toBeTruthy();
});

test("a cost that is not known is not called nothing", () => {
  show({ ...step, costMicros: null });
  expect(screen.getByText(/^Not known/)).toBeTruthy();
});

test("a step says what it started from, which tools it called, what it did and made", () => {
  show(step);
  for (const text of [
    "What stood after step 4",
    "Woken by a decision, 01approval",
    "web search: read page answered 2 times, 500 ms in all",
    "email: send email did not answer, 80 ms",
    "Submit: had been done before; its answer was taken",
    "Send: nobody knows whether it was done; now no longer in the ledger",
    "Message 01message",
    "Attempt 1, took 20 ms",
    "3",
  ]) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.getByRole("link", { name: "Proposal 01proposal" }).getAttribute("href")).toBe("/proposals/01proposal");
  expect(screen.queryByText("Signals")).toBeNull();
});

test("a step that a person left out says why, and not that it failed", () => {
  show({ ...step, status: "skipped", errorCode: "skipped", errorSentence: "the client called", input: null, tools: [], effects: [], made: [], facts: {} });
  expect(screen.getByText("Left out: the client called").className).not.toContain("text-fail");
});
