import { Radar } from "lucide-react";
import { useSearchParams } from "react-router";
import { StatusBadge } from "@/components/badge";
import { PagedList } from "@/components/paged-list";
import { RowLink } from "@/components/row-link";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { RulesBadge, SimulatedBadge } from "@/features/world/world-badges";
import { plural } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useFindHunts } from "./find-hunts";
import type { Hunt } from "./hunt";
import { ScheduleList } from "./schedule-list";
import { StartHuntForm } from "./start-hunt-form";

export function HuntsPage() {
  const [search, setSearch] = useSearchParams();
  const hunts = useFindHunts(Number(search.get("page") ?? 0));
  const work = useMay("work");
  return (
    <Screen title="Hunts">
      {work && <StartHuntForm />}
      <ScheduleList />
      <PagedList
        title="Hunts so far"
        of={hunts}
        empty={
          <NothingYet icon={Radar} title="No hunt yet">
            Say in plain words whom to look for; the rest is shown as it happens.
          </NothingYet>
        }
        onPage={(next) => setSearch({ page: String(next) })}
        row={(hunt) => <HuntRow hunt={hunt} />}
      />
    </Screen>
  );
}

function HuntRow({ hunt }: { hunt: Hunt }) {
  return (
    <RowLink to={`/hunts/${hunt.id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 grow font-medium">{hunt.target}</span>
        <SimulatedBadge when={hunt.simulated} />
        <RulesBadge when={hunt.rules} />
        <StatusBadge status={hunt.status} />
      </div>
      <p className="mt-0.5 text-soft">
        {plural(hunt.queries.length, "query", "queries")}, {plural(hunt.total, "hit")} · <Ago at={hunt.createdAt} />
      </p>
    </RowLink>
  );
}
