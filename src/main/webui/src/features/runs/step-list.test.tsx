// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import type { RunStep } from "./run";
import { StepList } from "./step-list";

vi.mock("@/features/world/ago", () => ({ Ago: ({ at }: { at: string }) => <time>{at}</time> }));
afterEach(cleanup);

const step = (id: string, node: string): RunStep =>
  ({ id, seq: 1, node, attempt: 1, status: "done", startedAt: "2026-03-01T10:00:00Z", ms: 5, tokens: 0, costMicros: 0, errorCode: null, errorSentence: null, facts: {}, input: null, tools: [], effects: [], made: [] }) as unknown as RunStep;

test("the step that is asked for opens and has the focus", () => {
  const steps = [step("a", "enrich"), step("b", "send")];
  const { rerender } = render(<StepList steps={steps} />, { wrapper: MemoryRouter });
  rerender(<StepList steps={steps} asked={{ id: "a" }} />);
  const opened = screen.getByText("Research").closest("details");
  expect(opened?.open).toBe(true);
  expect(document.activeElement).toBe(opened?.querySelector("summary"));
  expect(screen.getByText("Send").closest("details")?.open).toBe(false);
});
