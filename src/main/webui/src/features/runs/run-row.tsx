import { StatusBadge } from "@/components/badge";
import { RowLink } from "@/components/row-link";
import { ProspectName } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import type { Run } from "./run";
import { whereabouts } from "./whereabouts";

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
        <StatusBadge status={run.status} />
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
