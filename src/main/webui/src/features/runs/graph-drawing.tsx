import { useEffect, useRef } from "react";
import { words } from "@/lib/format";
import { GraphEdge } from "./graph-edge";
import { GraphNode } from "./graph-node";
import { GAP_X, GAP_Y, HEIGHT, LANE, type Point, WIDTH } from "./graph-sizes";
import { lanesOf, layoutGraph, type PlacedNode } from "./layout-graph";
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
  // Where the drawing is wider than the screen, the place where the run stands is what is seen first, else the middle.
  useEffect(() => {
    const box = view.current;
    const stands = box?.querySelector('[data-here="true"] rect');
    if (!box) return;
    const middle = stands ? stands.getBoundingClientRect().x - box.getBoundingClientRect().x + box.scrollLeft + stands.getBoundingClientRect().width / 2 : box.scrollWidth / 2;
    box.scrollLeft = middle - box.clientWidth / 2;
  }, [run.node]);
  const layout = layoutGraph(picture);
  const inRank = (rank: number) => layout.nodes.filter((node) => node.rank === rank).length;
  const lanes = lanesOf(layout.edges);
  const sideOf = (back: boolean) => 16 + LANE * Math.max(1, ...lanes.map((lane, index) => (layout.edges[index]?.back === back ? lane + 1 : 0)));
  const left = sideOf(false);
  const right = sideOf(true);
  const width = left + right + layout.columns * WIDTH + (layout.columns - 1) * GAP_X;
  const height = layout.ranks * HEIGHT + (layout.ranks - 1) * GAP_Y + 8;
  const way = wayTaken(picture, run);
  const stepsOf = (node: string) => (run.steps ?? []).filter((step) => step.node === node).length;
  const here = stateHere(run);
  const place = (node: PlacedNode): Point => {
    const row = inRank(node.rank) * (WIDTH + GAP_X) - GAP_X;
    return { x: left + (width - left - right - row) / 2 + node.column * (WIDTH + GAP_X), y: 4 + node.rank * (HEIGHT + GAP_Y) };
  };
  // Edges that were followed lie above the others.
  const edges = layout.edges
    .map((edge, index) => ({ edge, lane: lanes[index] ?? 0, taken: way.edges.has(edgeKey(edge.from.name, edge.to.name)) }))
    .sort((one, other) => Number(one.taken) - Number(other.taken));
  return (
    <>
      <div ref={view} className="overflow-x-auto" tabIndex={0} role="region" aria-label="Graph of the run">
        <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: Math.min(width, 680), maxWidth: width * 1.15 }} className="mx-auto block w-full" role="group" aria-label={`${whereabouts(run)}. Status: ${words(run.status)}`}>
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
              lane={edge.back ? width - right + 12 + lane * LANE : left - 12 - lane * LANE}
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
      </div>
      <p className="mt-3 text-xs text-soft">✓ ended · thick line: the way taken · dashed line: leads back · a box opens its last step</p>
    </>
  );
}

function Tip({ id, className }: { id: string; className: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
      <path d="M0 0 8 4 0 8z" className={className} />
    </marker>
  );
}
