import { useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Pager } from "@/components/pager";
import { RowLink } from "@/components/row-link";
import { ProspectName } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { percent, sentence, words } from "@/lib/format";
import { type Case, type Narrowing, useCases } from "./autonomy";

/** The requests that a figure counts; each opens in the queue's history. */
export function CaseList({ narrow, title }: { narrow: Narrowing; title: string }) {
  const [page, setPage] = useState(0);
  const cases = useCases(narrow, page);
  return (
    <section aria-label={`Rows: ${title}`} className="rounded-md border border-line">
      <Answer of={cases} rows={3}>
        {(found) =>
          found.items.length === 0 ? (
            <p className="p-4 text-soft">None in this time.</p>
          ) : (
            <>
              <ul>
                {found.items.map((each) => (
                  <li key={each.approvalId}>
                    <CaseRow row={each} />
                  </li>
                ))}
              </ul>
              <Pager page={found} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

export function CaseRow({ row, note }: { row: Case; note?: string }) {
  return (
    <RowLink to={`/approvals/${row.approvalId}${row.outcome === null ? "" : `?state=${state(row)}`}`}>
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">
          <ProspectName id={row.prospectId} name={row.prospectName} />
        </span>
        <span className="text-xs text-soft">
          <Ago at={row.decidedAt ?? row.askedAt} />
        </span>
      </span>
      <span className="mt-1 flex flex-wrap items-center gap-2 text-xs text-soft">
        {row.outcome && <Badge>{sentence(row.outcome)}</Badge>}
        {row.byRule && <Badge tone="accent">By rule</Badge>}
        {row.takenBackAt && <Badge tone="wait">Taken back</Badge>}
        {row.harm && <Badge tone="fail">{sentence(row.harm)}</Badge>}
        {row.editShare !== null && row.editShare > 0 && <span>{percent(row.editShare)} edited</span>}
        {note ?? (row.ruleSaid !== "off" && row.ruleSaid !== "yes" ? `left to a person: ${words(row.ruleSaid)}` : "")}
      </span>
    </RowLink>
  );
}

function state(row: Case): string {
  if (row.outcome === "rejected") return "rejected";
  return row.outcome === "edited" ? "approved_with_edits" : "approved";
}
