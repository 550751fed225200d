import { useState } from "react";
import { Answer } from "@/components/answer";
import { Pager } from "@/components/pager";
import { Ago } from "@/features/world/ago";
import { plural, sentence, words } from "@/lib/format";
import { type Change, useChanges } from "./autonomy";

/** Who or what changed the rule, and on which figures. */
export function RuleHistory({ cell }: { cell: string }) {
  const [page, setPage] = useState(0);
  const changes = useChanges(cell, page);
  return (
    <section aria-label="History" className="rounded-md border border-line">
      <Answer of={changes} rows={2}>
        {(found) =>
          found.items.length === 0 ? (
            <p className="p-4 text-soft">Nobody has changed this rule.</p>
          ) : (
            <>
              <ul>
                {found.items.map((change) => (
                  <li key={change.id} className="grid gap-0.5 border-b border-line px-4 py-2 last:border-b-0">
                    <span className="flex flex-wrap justify-between gap-2">
                      <span className="font-medium">
                        {sentence(change.cause)}: {change.from} → {change.to}
                      </span>
                      <span className="text-xs text-soft">
                        <Ago at={change.at} />
                      </span>
                    </span>
                    <span className="text-soft wrap-anywhere">{told(change)}</span>
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

function told(change: Change): string {
  const by = change.actorKind === "user" ? "By a person" : `By ${words(change.actorId)}`;
  const figures = change.evidence.figures;
  return [
    by,
    figures && `${plural(figures.decided, "decision")}, ${figures.unchanged} unchanged, ${figures.rejected} rejected`,
    change.takenBack > 0 && `${plural(change.takenBack, "message")} taken back`,
    change.note,
  ]
    .filter(Boolean)
    .join(" · ");
}
