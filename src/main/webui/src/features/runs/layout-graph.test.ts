import { expect, test } from "vitest";
import { lanesOf, layoutGraph } from "./layout-graph";

const edge = (from: string, to: string) => ({ from, to, label: null });

test("a node stands below all nodes that lead to it", () => {
  const layout = layoutGraph({ nodes: ["a", "b", "c", "d"], edges: [edge("a", "b"), edge("a", "d"), edge("b", "c"), edge("c", "d")] });
  const rank = (name: string) => layout.nodes.find((node) => node.name === name)?.rank;
  expect([rank("a"), rank("b"), rank("c"), rank("d")]).toEqual([0, 1, 2, 3]);
});

test("a loop is drawn back and does not push its target down", () => {
  const layout = layoutGraph({ nodes: ["a", "b"], edges: [edge("a", "b"), edge("b", "a"), edge("b", "b")] });
  expect(layout.edges.map((each) => each.back)).toEqual([false, true, true]);
  expect(layout.nodes.map((node) => node.rank)).toEqual([0, 1]);
});

test("nodes of one row stand beside each other", () => {
  const layout = layoutGraph({ nodes: ["a", "b", "c"], edges: [edge("a", "b"), edge("a", "c")] });
  expect(layout.columns).toBe(2);
});

test("edges that pass rows by share a lane only when they share no row", () => {
  const nodes = ["a", "b", "c", "d", "e"];
  const straight = nodes.slice(1).map((to, index) => edge(nodes[index] as string, to));
  const layout = layoutGraph({ nodes, edges: [...straight, edge("a", "e"), edge("a", "c"), edge("d", "d")] });
  const lanes = lanesOf(layout.edges);
  expect(lanes).toEqual([-1, -1, -1, -1, 1, 0, 0]);
});
