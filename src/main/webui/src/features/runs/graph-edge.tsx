import { words } from "@/lib/format";
import { GAP_Y, HEIGHT, type Point, WIDTH } from "./graph-sizes";
import { bypasses, type PlacedEdge } from "./layout-graph";

const BEND = 7;

interface Props {
  edge: PlacedEdge;
  from: Point;
  to: Point;
  /** Where it runs when it passes rows by. */
  lane: number;
  taken: boolean;
}

/** A way from one node to another; thick when the run went along it, dashed when it leads back. */
export function GraphEdge({ edge, from, to, lane, taken }: Props) {
  const name = `${edge.label ? words(edge.label) : "goes on"}${taken ? " (taken)" : ""}`;
  return (
    <path
      d={bypasses(edge) ? around(edge, from, to, lane) : straight(from, to)}
      fill="none"
      strokeWidth={taken ? 2.6 : 1.3}
      strokeDasharray={edge.back ? "5 3" : undefined}
      className={taken ? "stroke-accent" : "stroke-edge"}
      markerEnd={taken ? "url(#tip-taken)" : "url(#tip)"}
      data-taken={taken}
    >
      <title>{name}</title>
    </path>
  );
}

function straight(from: Point, to: Point): string {
  const start = { x: from.x + WIDTH / 2, y: from.y + HEIGHT };
  const end = { x: to.x + WIDTH / 2, y: to.y };
  return `M${start.x} ${start.y} C${start.x} ${start.y + GAP_Y / 2} ${end.x} ${end.y - GAP_Y / 2} ${end.x} ${end.y - 1}`;
}

function around(edge: PlacedEdge, from: Point, to: Point, lane: number): string {
  const down = edge.back ? -1 : 1;
  const out = edge.back ? 1 : -1;
  const x = edge.back ? WIDTH : 0;
  const leave = from.y + HEIGHT / 2 + (edge.back ? -6 : 6);
  const enter = to.y + HEIGHT / 2 + (edge.back ? 6 : -6);
  return (
    `M${from.x + x} ${leave} H${lane - BEND * out} Q${lane} ${leave} ${lane} ${leave + BEND * down} ` +
    `V${enter - BEND * down} Q${lane} ${enter} ${lane - BEND * out} ${enter} H${to.x + x + out}`
  );
}
