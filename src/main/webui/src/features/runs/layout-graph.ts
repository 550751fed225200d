import type { GraphPicture } from "./run";

export interface PlacedNode {
  name: string;
  rank: number;
  column: number;
}

export interface PlacedEdge {
  from: PlacedNode;
  to: PlacedNode;
  label: string | null;
  back: boolean;
}

export interface Layout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  ranks: number;
  columns: number;
}

/**
 * Places nodes in rows by their longest way from the start, ignoring edges that lead back.
 * An edge leads back when its target is an ancestor on the way the depth-first walk took.
 */
export function layoutGraph(picture: Pick<GraphPicture, "nodes" | "edges">): Layout {
  const targets = new Map<string, string[]>(picture.nodes.map((node) => [node, []]));
  picture.edges.forEach(({ from, to }) => targets.has(to) && targets.get(from)?.push(to));
  const back = new Set<string>();
  const order: string[] = [];
  const state = new Map<string, "open" | "closed">();
  function walk(node: string) {
    state.set(node, "open");
    for (const target of targets.get(node) ?? []) {
      if (state.get(target) === "open") back.add(`${node} ${target}`);
      else if (!state.has(target)) walk(target);
    }
    state.set(node, "closed");
    order.unshift(node);
  }
  const entered = new Set(picture.edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  [...picture.nodes.filter((node) => !entered.has(node)), ...picture.nodes].forEach((node) => !state.has(node) && walk(node));

  const rank = new Map<string, number>();
  for (const node of order) {
    const own = rank.get(node) ?? 0;
    rank.set(node, own);
    for (const target of targets.get(node) ?? []) {
      if (!back.has(`${node} ${target}`)) rank.set(target, Math.max(rank.get(target) ?? 0, own + 1));
    }
  }
  const filled: number[] = [];
  const nodes = picture.nodes.map((name) => {
    const own = rank.get(name) ?? 0;
    const column = filled[own] ?? 0;
    filled[own] = column + 1;
    return { name, rank: own, column };
  });
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const edges = picture.edges.flatMap((edge) => {
    const from = byName.get(edge.from);
    const to = byName.get(edge.to);
    return from && to ? [{ from, to, label: edge.label, back: back.has(`${edge.from} ${edge.to}`) }] : [];
  });
  return { nodes, edges, ranks: filled.length, columns: Math.max(1, ...filled.map((each) => each ?? 0)) };
}

/** Whether an edge cannot go straight from one row to the next. */
export function bypasses(edge: PlacedEdge): boolean {
  return edge.back || edge.to.rank - edge.from.rank > 1;
}

/**
 * A lane for each edge that passes rows by, -1 for the others: forward on one side, back on the other. Edges that share no
 * row share a lane; short ones lie nearest to the nodes.
 */
export function lanesOf(edges: PlacedEdge[]): number[] {
  const lanes = edges.map(() => -1);
  const top = (edge: PlacedEdge) => Math.min(edge.from.rank, edge.to.rank);
  const bottom = (edge: PlacedEdge) => Math.max(edge.from.rank, edge.to.rank);
  for (const back of [false, true]) {
    const taken: PlacedEdge[][] = [];
    const mine = edges.map((edge, index) => ({ edge, index })).filter(({ edge }) => bypasses(edge) && edge.back === back);
    mine.sort((left, right) => bottom(left.edge) - top(left.edge) - (bottom(right.edge) - top(right.edge)));
    for (const { edge, index } of mine) {
      const free = taken.findIndex((lane) => lane.every((other) => bottom(other) < top(edge) || top(other) > bottom(edge)));
      const lane = free < 0 ? taken.length : free;
      (taken[lane] ??= []).push(edge);
      lanes[index] = lane;
    }
  }
  return lanes;
}
