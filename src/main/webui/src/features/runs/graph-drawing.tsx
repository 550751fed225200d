import { words } from "@/lib/format";
import { layoutGraph, type PlacedEdge, type PlacedNode } from "./layout-graph";
import { type GraphPicture, type Run, ended } from "./run";

const WIDTH = 164;
const HEIGHT = 36;
const GAP_X = 24;
const GAP_Y = 40;
const SIDE = 44;

/** The graph of the run with the way it took and where it is now. The steps beside it say the same in words. */
export function GraphDrawing({ picture, run }: { picture: GraphPicture; run: Run }) {
  const layout = layoutGraph(picture);
  const inRank = (rank: number) => layout.nodes.filter((node) => node.rank === rank).length;
  const width = SIDE * 2 + layout.columns * WIDTH + (layout.columns - 1) * GAP_X;
  const height = layout.ranks * HEIGHT + (layout.ranks - 1) * GAP_Y + 8;
  const taken = new Set((run.steps ?? []).map((step) => step.node));
  const place = (node: PlacedNode) => {
    const row = inRank(node.rank) * (WIDTH + GAP_X) - GAP_X;
    return { x: (width - row) / 2 + node.column * (WIDTH + GAP_X), y: 4 + node.rank * (HEIGHT + GAP_Y) };
  };
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Graph of the run">
      <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: Math.min(width, 640), maxWidth: width * 1.15 }} className="mx-auto block w-full" role="img" aria-label={`The run is at ${words(run.node)}, status ${words(run.status)}`}>
        <defs>
          <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0 8 4 0 8z" className="fill-edge" />
          </marker>
        </defs>
        {layout.edges.map((edge, index) => (
          <Edge key={index} edge={edge} from={place(edge.from)} to={place(edge.to)} right={width} />
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

function Edge({ edge, from, to, right }: { edge: PlacedEdge; from: Point; to: Point; right: number }) {
  const start = { x: from.x + WIDTH / 2, y: from.y + HEIGHT };
  const end = { x: to.x + WIDTH / 2, y: to.y };
  const far = edge.to.rank - edge.from.rank > 1;
  let path = `M${start.x} ${start.y} C${start.x} ${start.y + GAP_Y / 2} ${end.x} ${end.y - GAP_Y / 2} ${end.x} ${end.y - 1}`;
  if (edge.back) {
    const side = right - 12;
    path = `M${from.x + WIDTH} ${from.y + HEIGHT / 2 - 5} C${side} ${from.y + HEIGHT / 2 - 5} ${side} ${to.y + HEIGHT / 2 + 5} ${to.x + WIDTH + 1} ${to.y + HEIGHT / 2 + 5}`;
  } else if (far) {
    const side = edge.from.column > 0 ? right - 12 : 12;
    const edgeX = edge.from.column > 0 ? WIDTH : 0;
    path = `M${from.x + edgeX} ${from.y + HEIGHT / 2} C${side} ${from.y + HEIGHT / 2} ${side} ${to.y + HEIGHT / 2} ${to.x + edgeX} ${to.y + HEIGHT / 2}`;
  }
  return (
    <path d={path} fill="none" strokeWidth={1.3} strokeDasharray={edge.back ? "4 3" : undefined} className="stroke-edge" markerEnd="url(#tip)">
      {edge.label && <title>{words(edge.label)}</title>}
    </path>
  );
}

function Node({ node, at, here, taken, over }: { node: PlacedNode; at: Point; here: boolean; taken: boolean; over: boolean }) {
  const label = words(node.name.replaceAll("__", "")).toLowerCase();
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
