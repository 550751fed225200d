// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { GraphDrawing } from "./graph-drawing";
import type { GraphPicture, Run, RunStep } from "./run";

afterEach(cleanup);

const edge = (from: string, to: string) => ({ from, to, label: null });
const picture: GraphPicture = {
  kind: "journey",
  version: 1,
  mermaid: "",
  nodes: ["__START__", "enrich", "send", "close", "__END__"],
  edges: [edge("__START__", "enrich"), edge("enrich", "send"), edge("send", "close"), edge("enrich", "close"), edge("close", "__END__")],
};
const step = (node: string, status: RunStep["status"]) => ({ id: `${node}-${status}`, node, status }) as RunStep;
const run = (status: Run["status"], node: string, steps: RunStep[]) => ({ status, node, steps, attempt: 0, waitingFor: [] }) as unknown as Run;

function draw(what: Run) {
  const onOpen = vi.fn();
  const drawn = render(<GraphDrawing picture={picture} run={what} onOpen={onOpen} />);
  const taken = () => drawn.container.querySelectorAll('[data-taken="true"]').length;
  return { ...drawn, onOpen, taken };
}

test.each([
  ["waiting", "… waits"],
  ["needs_attention", "! needs a person"],
  ["failed", "× failed"],
  ["paused", "‖ paused"],
  ["cancelled", "– cancelled"],
  ["running", "▸ runs now"],
  ["runnable", "▸ is next"],
] as const)("where a %s run stands is said in a word and by a sign", (status, said) => {
  draw(run(status, "send", [step("enrich", "done")]));
  expect(screen.getByText(said)).toBeTruthy();
});

test("the way that was taken is drawn as such, and moves on with the run", () => {
  const { rerender, taken, container } = draw(run("waiting", "send", [step("enrich", "done")]));
  expect(taken()).toBe(2);
  const later = run("done", "__END__", [step("enrich", "done"), step("send", "done"), step("close", "done")]);
  rerender(<GraphDrawing picture={picture} run={later} onOpen={() => {}} />);
  expect(taken()).toBe(4);
  expect(container.querySelector('[data-here="true"]')).toBeNull();
});

test("a node with steps opens by pointer and by keyboard, one without is no button", () => {
  const { onOpen } = draw(run("needs_attention", "send", [step("enrich", "done"), step("send", "needs_attention")]));
  const buttons = screen.getAllByRole("button");
  expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
    "Research, ended. Show its last step of 1 try",
    "Send, needs a person. Show its last step of 1 try",
  ]);
  fireEvent.click(buttons[0] as HTMLElement);
  fireEvent.keyDown(buttons[1] as HTMLElement, { key: "Enter" });
  fireEvent.keyDown(buttons[1] as HTMLElement, { key: " " });
  fireEvent.keyDown(buttons[1] as HTMLElement, { key: "x" });
  expect(onOpen.mock.calls).toEqual([["enrich"], ["send"], ["send"]]);
});
