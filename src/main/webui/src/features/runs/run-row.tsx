import { StatusBadge } from "@/components/badge";
import { RowLink } from "@/components/row-link";
import { ProspectName } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import type { Run } from "./run";
import { whereabouts } from "./whereabouts";

/** A row with a box before it, for acting on several. */
export function SelectableRun({ run, selected, onSelect }: { run: Run; selected: boolean; onSelect: (selected: boolean) => void }) {
  return (
    <div className="flex items-stretch border-b border-line [li:last-child>&]:border-b-0">
      <label className="flex min-w-11 cursor-pointer items-center justify-center pl-2 hover:bg-sunken">
        <span className="sr-only">Select {sentence(run.kind).toLowerCase()} run, {whereabouts(run)}</span>
        <input type="checkbox" checked={selected} onChange={(event) => onSelect(event.target.checked)} className="size-4 accent-accent" />
      </label>
      <div className="min-w-0 grow">
        <RunRow run={run} />
      </div>
    </div>
  );
}

export function RunRow({ run, named = true }: { run: Run; named?: boolean }) {
  return (
    <RowLink to={`/runs/${run.id}`}>
      <div className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">
          {sentence(run.kind)}
          {named && run.kind === "journey" && run.subjectId && (
            <span className="font-normal">
              {" · "}
              <ProspectName id={run.subjectId} />
            </span>
          )}
        </span>
        <StatusBadge status={run.ledBy ? "led_by_a_person" : run.status} />
      </div>
      <div className="flex items-center justify-between gap-3 text-soft">
        <span className="truncate">{run.problem?.sentence ?? whereabouts(run)}</span>
        <span className="text-xs">
          <Ago at={run.updatedAt} />
        </span>
      </div>
    </RowLink>
  );
}
