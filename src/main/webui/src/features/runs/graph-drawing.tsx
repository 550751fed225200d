import { useEffect, useRef } from "react";
import { words } from "@/lib/format";
import { layoutGraph, type PlacedEdge, type PlacedNode } from "./layout-graph";
import { nodeName } from "./node-name";
import { type GraphPicture, type Run, ended } from "./run";
import { whereabouts } from "./whereabouts";

const WIDTH = 184;
const HEIGHT = 36;
const GAP_X = 24;
const GAP_Y = 40;
const LANE = 11;
const BEND = 7;

/** The graph of the run with the way it took and where it is now. The steps beside it say the same in words. */
export function GraphDrawing({ picture, run }: { picture: GraphPicture; run: Run }) {
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
  const taken = new Set((run.steps ?? []).map((step) => step.node));
  const place = (node: PlacedNode) => {
    const row = inRank(node.rank) * (WIDTH + GAP_X) - GAP_X;
    return { x: (width - row) / 2 + node.column * (WIDTH + GAP_X), y: 4 + node.rank * (HEIGHT + GAP_Y) };
  };
  return (
    <div ref={view} className="overflow-x-auto" tabIndex={0} role="region" aria-label="Graph of the run">
      <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: Math.min(width, 640), maxWidth: width * 1.15 }} className="mx-auto block w-full" role="img" aria-label={`${whereabouts(run)}. Status: ${words(run.status)}`}>
        <defs>
          <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0 8 4 0 8z" className="fill-edge" />
          </marker>
        </defs>
        {layout.edges.map((edge, index) => (
          <Edge key={index} edge={edge} from={place(edge.from)} to={place(edge.to)} lane={edge.back ? width - side + 12 + (lanes[index] ?? 0) * LANE : side - 12 - (lanes[index] ?? 0) * LANE} />
        ))}
        {layout.nodes.map((node) => (
          <Node key={node.name} node={node} at={place(node)} here={node.name === run.node && run.status !== "done"} taken={taken.has(node.name)} over={ended(run.status)} />
        ))}
      </svg>
    </div>
  );
}

interface Point {
  x: number;
  y: number;
}

/** Edges that pass rows by run outside the nodes, each in a lane of its own: forward on the left, back on the right. */
function laneOf(edges: PlacedEdge[], index: number, edge: PlacedEdge): number {
  return bypasses(edge) ? edges.slice(0, index).filter((other) => bypasses(other) && other.back === edge.back).length : -1;
}

function bypasses(edge: PlacedEdge): boolean {
  return edge.back || edge.to.rank - edge.from.rank > 1;
}

function Edge({ edge, from, to, lane }: { edge: PlacedEdge; from: Point; to: Point; lane: number }) {
  const start = { x: from.x + WIDTH / 2, y: from.y + HEIGHT };
  const end = { x: to.x + WIDTH / 2, y: to.y };
  let path = `M${start.x} ${start.y} C${start.x} ${start.y + GAP_Y / 2} ${end.x} ${end.y - GAP_Y / 2} ${end.x} ${end.y - 1}`;
  if (bypasses(edge)) {
    const down = edge.back ? -1 : 1;
    const out = edge.back ? 1 : -1;
    const x = edge.back ? WIDTH : 0;
    const leave = from.y + HEIGHT / 2 + (edge.back ? -6 : 6);
    const enter = to.y + HEIGHT / 2 + (edge.back ? 6 : -6);
    path =
      `M${from.x + x} ${leave} H${lane - BEND * out} Q${lane} ${leave} ${lane} ${leave + BEND * down} ` +
      `V${enter - BEND * down} Q${lane} ${enter} ${lane - BEND * out} ${enter} H${to.x + x + out}`;
  }
  return (
    <path d={path} fill="none" strokeWidth={1.3} strokeDasharray={edge.back ? "4 3" : undefined} className="stroke-edge" markerEnd="url(#tip)">
      {edge.label && <title>{words(edge.label)}</title>}
    </path>
  );
}

function Node({ node, at, here, taken, over }: { node: PlacedNode; at: Point; here: boolean; taken: boolean; over: boolean }) {
  const label = nodeName(node.name);
  const shape = here ? (over ? "fill-fail-tint stroke-fail" : "fill-accent stroke-accent") : taken ? "fill-accent-tint stroke-accent" : "fill-surface stroke-edge";
  const text = here ? (over ? "fill-fail" : "fill-on-accent") : taken ? "fill-accent" : "fill-soft";
  return (
    <g>
      <rect x={at.x} y={at.y} width={WIDTH} height={HEIGHT} rx={8} strokeWidth={here ? 2 : 1.2} className={shape} />
      <text x={at.x + WIDTH / 2} y={at.y + HEIGHT / 2 + 4.5} textAnchor="middle" fontSize={13} fontWeight={here || taken ? 600 : 400} className={text}>
        {taken && !here ? `✓ ${label}` : label}
      </text>
    </g>
  );
}
