import { useEffect, useRef } from "react";
import { words } from "@/lib/format";
import { GraphEdge } from "./graph-edge";
import { GraphNode } from "./graph-node";
import { GAP_X, GAP_Y, HEIGHT, LANE, type Point, WIDTH } from "./graph-sizes";
import { bypasses, layoutGraph, type PlacedEdge, type PlacedNode } from "./layout-graph";
import { stateHere } from "./node-state";
import type { GraphPicture, Run } from "./run";
import { edgeKey, wayTaken } from "./way-taken";
import { whereabouts } from "./whereabouts";

interface Props {
  picture: GraphPicture;
  run: Run;
  /** Shows what a node did. */
  onOpen: (node: string) => void;
}

/** The graph of the run with the way it took and where it is now. A node that has steps opens the last of them. */
export function GraphDrawing({ picture, run, onOpen }: Props) {
  const view = useRef<HTMLDivElement>(null);
  // Where the drawing is wider than the screen, its middle is what is seen first.
  useEffect(() => {
    if (view.current) view.current.scrollLeft = (view.current.scrollWidth - view.current.clientWidth) / 2;
  }, []);
  const layout = layoutGraph(picture);
  const inRank = (rank: number) => layout.nodes.filter((node) => node.rank === rank).length;
  const lanes = layout.edges.map((edge, index) => laneOf(layout.edges, index, edge));
  const side = 16 + LANE * Math.max(1, ...lanes.map((lane) => lane + 1));
  const width = side * 2 + layout.columns * WIDTH + (layout.columns - 1) * GAP_X;
  const height = layout.ranks * HEIGHT + (layout.ranks - 1) * GAP_Y + 8;
  const way = wayTaken(picture, run);
  const stepsOf = (node: string) => (run.steps ?? []).filter((step) => step.node === node).length;
  const here = stateHere(run);
  const place = (node: PlacedNode): Point => {
    const row = inRank(node.rank) * (WIDTH + GAP_X) - GAP_X;
    return { x: (width - row) / 2 + node.column * (WIDTH + GAP_X), y: 4 + node.rank * (HEIGHT + GAP_Y) };
  };
  // Edges that were followed lie above the others.
  const edges = layout.edges
    .map((edge, index) => ({ edge, lane: lanes[index] ?? 0, taken: way.edges.has(edgeKey(edge.from.name, edge.to.name)) }))
    .sort((left, right) => Number(left.taken) - Number(right.taken));
  return (
    <div ref={view} className="overflow-x-auto" tabIndex={0} role="region" aria-label="Graph of the run">
      <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: Math.min(width, 640), maxWidth: width * 1.15 }} className="mx-auto block w-full" role="group" aria-label={`${whereabouts(run)}. Status: ${words(run.status)}`}>
        <defs>
          <Tip id="tip" className="fill-edge" />
          <Tip id="tip-taken" className="fill-accent" />
        </defs>
        {edges.map(({ edge, lane, taken }) => (
          <GraphEdge
            key={edgeKey(edge.from.name, edge.to.name) + (edge.label ?? "")}
            edge={edge}
            from={place(edge.from)}
            to={place(edge.to)}
            lane={edge.back ? width - side + 12 + lane * LANE : side - 12 - lane * LANE}
            taken={taken}
          />
        ))}
        {layout.nodes.map((node) => (
          <GraphNode
            key={node.name}
            name={node.name}
            at={place(node)}
            here={node.name === run.node ? here : null}
            visits={way.visits.get(node.name) ?? 0}
            steps={stepsOf(node.name)}
            onOpen={onOpen}
          />
        ))}
      </svg>
      <p className="mt-3 text-xs text-soft">✓ ended · thick line: the way taken · dashed line: leads back · open a step by its box or in the list</p>
    </div>
  );
}

function Tip({ id, className }: { id: string; className: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
      <path d="M0 0 8 4 0 8z" className={className} />
    </marker>
  );
}

/** Edges that pass rows by run outside the nodes, each in a lane of its own: forward on the left, back on the right. */
function laneOf(edges: PlacedEdge[], index: number, edge: PlacedEdge): number {
  return bypasses(edge) ? edges.slice(0, index).filter((other) => bypasses(other) && other.back === edge.back).length : -1;
}
