import { Moon } from "lucide-react";
import { StatusBadge } from "@/components/badge";
import { RowLink } from "@/components/row-link";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { nodeName } from "@/features/runs/node-name";
import { sentence, words } from "@/lib/format";
import type { AtWork } from "./get-today";

export function AtWorkList({ items }: { items: AtWork[] }) {
  if (items.length === 0) {
    return (
      <NothingYet icon={Moon} title="No agent is at work">
        A hunt or a reply wakes them.
      </NothingYet>
    );
  }
  return (
    <ul aria-live="polite" aria-relevant="additions">
      {items.map((item) => (
        <li key={item.runId}>
          <RowLink to={`/runs/${item.runId}`}>
            <div className="flex items-center justify-between gap-2">
              <span className="truncate font-medium">
                {sentence(item.kind)} <span className="font-normal text-soft">· {nodeName(item.node)}</span>
              </span>
              <StatusBadge status={item.status} />
            </div>
            <p className="mt-0.5 truncate text-soft">{[item.prospectName, lineOf(item)].filter(Boolean).join(": ") || "Starting"}</p>
            <p className="text-xs text-soft">
              <Ago at={item.since} />
            </p>
          </RowLink>
        </li>
      ))}
    </ul>
  );
}

/** What the agent says it does; nothing when that is only the step's code, whose name stands above. */
function lineOf(item: AtWork): string | null | undefined {
  return item.line === words(item.node) ? null : item.line;
}
