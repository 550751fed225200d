import { Workflow } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { Chips } from "@/components/chips";
import { FirstStep } from "@/components/first-step";
import { PagedList } from "@/components/paged-list";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { BulkBar } from "./bulk-bar";
import { useFindRuns } from "./find-runs";
import { runStatuses } from "./run";
import { RunRow, SelectableRun } from "./run-row";

export function RunsPage() {
  const [search, setSearch] = useSearchParams();
  const status = search.getAll("status");
  const runs = useFindRuns({ status, page: Number(search.get("page") ?? 0) });
  const work = useMay("work");
  const [selected, setSelected] = useState<string[]>([]);
  function show(next: string[], page = 0) {
    const parameters = new URLSearchParams(next.map((each) => ["status", each]));
    if (page > 0) parameters.set("page", String(page));
    setSelected([]);
    setSearch(parameters);
  }
  return (
    <Screen title="Runs">
      <Chips
        label="Status"
        options={runStatuses.map((value) => ({ value: value as string, text: sentence(value) }))}
        chosen={status}
        onToggle={(value) => show(status.includes(value) ? status.filter((each) => each !== value) : [...status, value])}
      />
      <PagedList
        of={runs}
        rows={6}
        empty={
          <NothingYet icon={Workflow} title="No run yet" action={<FirstStep to="/hunts">Go to Hunts</FirstStep>}>
            Every hunt and every prospect's journey is a run that can be watched and steered here.
          </NothingYet>
        }
        filtered={status.length > 0}
        onClear={() => show([])}
        onPage={(number) => show(status, number)}
        row={(run) =>
          work ? (
            <SelectableRun
              run={run}
              selected={selected.includes(run.id)}
              onSelect={(on) => setSelected(on ? [...selected, run.id] : selected.filter((id) => id !== run.id))}
            />
          ) : (
            <RunRow run={run} />
          )
        }
      />
      {selected.length > 0 && <BulkBar selected={selected} total={runs.data?.total} status={status} onClear={() => setSelected([])} />}
    </Screen>
  );
}
