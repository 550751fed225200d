import type { KeyboardEvent } from "react";
import { plural } from "@/lib/format";
import { HEIGHT, type Point, WIDTH } from "./graph-sizes";
import { nodeName } from "./node-name";
import type { NodeState } from "./node-state";

interface Props {
  name: string;
  at: Point;
  /** Set where the run stands. */
  here: NodeState | null;
  visits: number;
  /** Tries that are told in the list. */
  steps: number;
  onOpen: (node: string) => void;
}

/** A node: where the run stands it says so in a word, and what ended has a tick. It is a button when it has steps to show. */
export function GraphNode({ name, at, here, visits, steps, onOpen }: Props) {
  const label = nodeName(name);
  const ended = visits > 0;
  const shape = here ? here.shape : ended ? "fill-accent-tint stroke-accent" : "fill-surface stroke-edge";
  const text = here ? here.text : ended ? "fill-accent" : "fill-soft";
  const below = here ? `${here.sign} ${here.word}` : visits > 1 ? `${visits} times` : null;
  const button = {
    role: "button",
    tabIndex: 0,
    "aria-label": `${label}${here ? `, ${here.word}` : ended ? ", ended" : ""}. Show its last step of ${plural(steps, "try", "tries")}`,
    onClick: () => onOpen(name),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onOpen(name);
      }
    },
  };
  return (
    <g {...(steps > 0 ? button : {})} data-here={here !== null} className={steps > 0 ? "group" : undefined}>
      <rect x={at.x} y={at.y} width={WIDTH} height={HEIGHT} rx={8} strokeWidth={here ? 2.4 : 1.2} strokeDasharray={here?.dash} className={shape} />
      <text x={at.x + WIDTH / 2} y={at.y + HEIGHT / 2 + (below ? -3 : 4.5)} textAnchor="middle" fontSize={14} fontWeight={here || ended ? 600 : 400} className={`${text} ${steps > 0 ? "group-hover:underline" : ""}`}>
        {ended && !here ? `✓ ${label}` : label}
      </text>
      {below && (
        <text x={at.x + WIDTH / 2} y={at.y + HEIGHT / 2 + 13} textAnchor="middle" fontSize={12} className={text}>
          {below}
        </text>
      )}
    </g>
  );
}
