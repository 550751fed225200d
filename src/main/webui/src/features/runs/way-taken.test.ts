import { expect, test } from "vitest";
import type { RunStep } from "./run";
import { wayTaken } from "./way-taken";

const edge = (from: string, to: string) => ({ from, to, label: null });
const picture = {
  edges: [edge("__START__", "a"), edge("a", "b"), edge("b", "b"), edge("b", "c"), edge("a", "c"), edge("c", "__END__")],
};
const step = (node: string, status: RunStep["status"]) => ({ node, status }) as RunStep;

test("the edges between ended steps, and to where the run stands, were followed", () => {
  const way = wayTaken(picture, { steps: [step("a", "done"), step("b", "done"), step("b", "done")], node: "c" });
  expect([...way.edges]).toEqual(["__START__ a", "a b", "b b", "b c"]);
  expect(way.visits.get("b")).toBe(2);
});

test("a wait and a retry stay where they are", () => {
  const way = wayTaken(picture, { steps: [step("a", "retry"), step("a", "done"), step("b", "waiting"), step("b", "waiting")], node: "b" });
  expect([...way.edges]).toEqual(["__START__ a", "a b"]);
  expect(way.visits.has("b")).toBe(false);
});

test("a run that ends in the middle follows no edge that is not drawn", () => {
  const way = wayTaken(picture, { steps: [step("a", "done")], node: "__END__" });
  expect([...way.edges]).toEqual(["__START__ a"]);
});

test("a run that has not begun stands at its first node", () => {
  expect([...wayTaken(picture, { steps: [], node: "a" }).edges]).toEqual(["__START__ a"]);
});
