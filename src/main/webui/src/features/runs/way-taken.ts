import type { GraphPicture, Run } from "./run";

const START = "__START__";

export interface Way {
  /** How often each node ended, by name. */
  visits: Map<string, number>;
  /** Edges that were followed, as "from to". */
  edges: Set<string>;
}

export function edgeKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** The way that a run took through its graph, told by its steps and by where it stands now. */
export function wayTaken(picture: Pick<GraphPicture, "edges">, run: Pick<Run, "steps" | "node">): Way {
  const drawn = new Set(picture.edges.map(({ from, to }) => edgeKey(from, to)));
  const visits = new Map<string, number>();
  const edges = new Set<string>();
  let at = START;
  let left = true;
  function go(to: string) {
    if (left && drawn.has(edgeKey(at, to))) edges.add(edgeKey(at, to));
    at = to;
  }
  for (const step of run.steps ?? []) {
    if (left || step.node !== at) go(step.node);
    const over = step.status === "done" || step.status === "skipped";
    if (over) visits.set(step.node, (visits.get(step.node) ?? 0) + 1);
    // A wait, a retry and a question to a person stay in the node, unless the wait resumes in another one.
    left = over;
  }
  if (left || run.node !== at) go(run.node);
  return { visits, edges };
}
