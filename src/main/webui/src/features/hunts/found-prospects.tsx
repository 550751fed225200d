import { StatusBadge } from "@/components/badge";
import { RowLink } from "@/components/row-link";
import { NothingYet } from "@/components/states";
import { useProspect } from "@/features/prospects/get-prospect";
import { ProspectName } from "@/features/prospects/prospect-name";
import { SimulatedBadge } from "@/features/world/world-badges";
import { sentence } from "@/lib/format";
import { type Hunt, underWay } from "./hunt";

export function FoundProspects({ hunt }: { hunt: Hunt }) {
  const ids = [...new Set(hunt.hits.map((hit) => hit.prospectId).filter((id): id is string => id !== null))];
  if (ids.length === 0) {
    return <NothingYet title={underWay(hunt.status) ? "None yet" : "None found"}>A hit judged “yes” that names somebody becomes a prospect.</NothingYet>;
  }
  return (
    <ul aria-live="polite">
      {ids.map((id) => (
        <li key={id}>
          <Found id={id} />
        </li>
      ))}
    </ul>
  );
}

function Found({ id }: { id: string }) {
  const prospect = useProspect(id).data;
  return (
    <RowLink to={`/prospects/${id}`}>
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow truncate font-medium"><ProspectName id={id} name={prospect?.name} /></span>
        <SimulatedBadge when={prospect?.simulated ?? false} />
        {prospect && <StatusBadge status={prospect.status} />}
      </div>
      {prospect && (
        <p className="truncate text-soft">
          {[prospect.eventType && sentence(prospect.eventType), prospect.place, `score ${prospect.score}`].filter(Boolean).join(" · ")}
        </p>
      )}
    </RowLink>
  );
}
