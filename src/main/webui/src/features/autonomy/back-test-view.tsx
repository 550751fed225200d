import { useState } from "react";
import { Answer } from "@/components/answer";
import { Pager } from "@/components/pager";
import { count, day, words } from "@/lib/format";
import { type BackTest, type Replayed, type Rule, useBackTest } from "./autonomy";
import { CaseRow } from "./case-list";

/** What the rule would have done over the window, with each row. */
export function BackTestView({ rule }: { rule: Rule }) {
  const [page, setPage] = useState(0);
  const test = useBackTest(rule.id, page);
  return (
    <section aria-label="Had it been on" className="rounded-md border border-line">
      <Answer of={test} rows={4}>
        {(result) => (
          <>
            <Summary of={result} />
            <ul>
              {result.rows.items.map((row) => (
                <li key={row.request.approvalId}>
                  <CaseRow row={row.request} note={fate(row)} />
                </li>
              ))}
            </ul>
            <Pager page={result.rows} onPage={setPage} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Summary({ of: test }: { of: BackTest }) {
  return (
    <div className="grid gap-1 border-b border-line p-4">
      <p className="font-medium">
        {count(test.gone)} of {count(test.decided)} would have gone out by themselves, {new Intl.NumberFormat("en").format(test.hoursSaved)} h sooner in all.
      </p>
      <p>
        Of these a person had edited {count(test.changed)} and rejected {count(test.rejected)}; a complaint or its like followed {count(test.harmed)}.
      </p>
      {test.demotedAt && test.demotedBy && (
        <p className="text-wait">
          It would have been switched off on {day(test.demotedAt)}: {words(test.demotedBy)}. {count(test.takenBack)} would have been taken back.
        </p>
      )}
      {!test.complete && <p className="text-soft">There were too many to replay at once; this is about the oldest.</p>}
    </div>
  );
}

function fate({ fate: what, reason }: Replayed): string {
  if (what === "gone") return "would have gone out";
  if (what === "taken_back") return "would have been taken back";
  return reason === "off" ? "a person: switched off by then" : `a person: ${words(reason)}`;
}
