import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { Pager } from "@/components/pager";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { sentence, words } from "@/lib/format";
import { type AuditEntry, useFindAudit } from "./find-audit";

/** Who did what, never changed afterwards. */
export function AuditPanel() {
  const [search, setSearch] = useSearchParams();
  const audit = useFindAudit(Number(search.get("page") ?? 0));
  return (
    <Card title="Audit" flush>
      <Answer of={audit} rows={8}>
        {(page) =>
          page.items.length === 0 ? (
            <NothingYet title="Nothing recorded yet" />
          ) : (
            <>
              <ul>
                {page.items.map((entry) => (
                  <li key={entry.id} className="grid gap-x-4 border-b border-line px-4 py-2 last:border-b-0 md:grid-cols-[14rem_minmax(0,1fr)_auto]">
                    <span className="font-medium">{sentence(entry.action.replaceAll(".", " "))}</span>
                    <span className="min-w-0 text-soft wrap-anywhere">
                      <span className="text-ink">{entry.actorName ?? `${sentence(entry.actorKind)} ${entry.actorId}`}</span>, {words(entry.subjectType)} {changes(entry)}
                    </span>
                    <span className="text-xs text-soft">
                      <Ago at={entry.at} />
                    </span>
                  </li>
                ))}
              </ul>
              <Pager page={page} onPage={(number) => setSearch({ page: String(number) })} />
            </>
          )
        }
      </Answer>
    </Card>
  );
}

function changes({ before, after }: AuditEntry): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const told = names.filter((name) => isShort(before?.[name]) && isShort(after?.[name]));
  return told
    .map((name) => (before?.[name] === undefined ? `${words(name)} ${show(after?.[name])}` : `${words(name)} ${show(before[name])} → ${show(after?.[name])}`))
    .join(", ");
}

/** Ids and fingerprints say nothing to a reader. */
function isShort(value: unknown): boolean {
  return typeof value !== "object" && !/^([0-9a-z]{26}|[0-9a-f]{64})$/.test(String(value));
}

function show(value: unknown): string {
  return value === undefined ? "none" : words(String(value));
}
