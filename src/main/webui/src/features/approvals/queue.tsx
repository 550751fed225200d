import { useState } from "react";
import { Badge, StatusBadge } from "@/components/badge";
import { Button } from "@/components/button";
import { FormDialog } from "@/components/form-dialog";
import { RowLink } from "@/components/row-link";
import { tell, tellFailure } from "@/components/toast";
import { ProspectName } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { money, plural, sentence } from "@/lib/format";
import { useMayApprove } from "@/lib/roles";
import { type Approval, claimsOf } from "./approval";
import { useApproveBulk } from "./decide";
import { VerdictMark } from "./verdict";

interface Props {
  items: Approval[];
  selected: string | undefined;
  link: (id: string) => string;
  pending: boolean;
}

/** The queue in the server's order of money and deadline. Equals (one kind) can be ticked and approved together. */
export function Queue({ items, selected, link, pending }: Props) {
  const [ticked, setTicked] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const chosen = items.filter((item) => ticked.includes(item.id));
  const kind = chosen[0]?.kind;
  const mayApprove = useMayApprove(kind ?? "message");
  const bulk = useApproveBulk();
  function approveAll() {
    bulk.mutate(chosen, {
      onError: tellFailure,
      onSuccess: (outcomes) => {
        const refused = outcomes.filter((outcome) => !outcome.approved);
        tell(`${plural(outcomes.length - refused.length, "approval")} given`, refused.map((each) => each.detail).filter(Boolean).join(" ") || undefined);
        setTicked(refused.map((outcome) => outcome.id));
        setAsking(false);
      },
    });
  }
  return (
    <>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex border-b border-line last:border-b-0">
            {pending && mayApprove && (
              <label className="flex w-10 shrink-0 items-center justify-center max-md:w-12">
                <input
                  type="checkbox"
                  className="size-4 accent-accent max-md:size-5"
                  aria-label={`Tick ${item.summary}`}
                  checked={ticked.includes(item.id)}
                  disabled={kind !== undefined && item.kind !== kind}
                  onChange={(event) => setTicked((now) => (event.target.checked ? [...now, item.id] : now.filter((each) => each !== item.id)))}
                />
              </label>
            )}
            <div className="min-w-0 grow">
              <RowLink to={link(item.id)} selected={item.id === selected}>
                <div className="flex items-center justify-between gap-2">
                  <span className="truncate font-medium">
                    <ProspectName id={item.prospectId} name={item.prospectName} />
                  </span>
                  {item.atRisk && <span className="font-medium">{money(item.atRisk)}</span>}
                </div>
                <p className="line-clamp-2 text-soft">{item.summary}</p>
                <p className="mt-1 flex items-center justify-between gap-2 text-xs text-soft">
                  {pending ? (
                    <span className="flex flex-wrap gap-1">
                      <Badge>{sentence(item.kind)}</Badge>
                      <Heaviest item={item} />
                    </span>
                  ) : (
                    <span className="flex flex-wrap gap-1">
                      <StatusBadge status={item.status} />
                      {item.rule && <Badge tone="accent">By rule</Badge>}
                    </span>
                  )}
                  <Ago at={item.requestedAt} />
                </p>
              </RowLink>
            </div>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className="sticky bottom-0 grid gap-2 border-t border-line bg-surface p-3 max-md:bottom-16">
          <Button look={selected ? "plain" : "primary"} onClick={() => setAsking(true)}>
            Approve {plural(chosen.length, kind ?? "item")}
          </Button>
          <Button look="quiet" small onClick={() => setTicked([])}>
            Untick all
          </Button>
        </div>
      )}
      <FormDialog
        open={asking}
        title={`Approve ${plural(chosen.length, kind ?? "item")}`}
        description="Each goes out exactly as it stands. What changed meanwhile is left waiting."
        action={`Approve ${plural(chosen.length, kind ?? "item")}`}
        leave="Not yet"
        busy={bulk.isPending}
        onSubmit={approveAll}
        onClose={() => setAsking(false)}
      >
        <ul className="grid gap-1.5">
          {chosen.map((item) => (
            <li key={item.id} className="rounded bg-sunken px-3 py-2">
              {item.summary}
            </li>
          ))}
        </ul>
      </FormDialog>
    </>
  );
}

/** What keeps it from being approved with the others. */
function Heaviest({ item }: { item: Approval }) {
  if (claimsOf(item.checked, "contradicted").length > 0) return <VerdictMark verdict="contradicted" />;
  if (claimsOf(item.checked, "unsupported").length > 0) return <VerdictMark verdict="unsupported" />;
  return null;
}
