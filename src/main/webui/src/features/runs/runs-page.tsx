import { Workflow } from "lucide-react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { Chips } from "@/components/chips";
import { Pager } from "@/components/pager";
import { Screen } from "@/components/screen";
import { NothingFound, NothingYet } from "@/components/states";
import { sentence } from "@/lib/format";
import { useFindRuns } from "./find-runs";
import { runStatuses } from "./run";
import { RunRow } from "./run-row";

export function RunsPage() {
  const [search, setSearch] = useSearchParams();
  const status = search.getAll("status");
  const runs = useFindRuns({ status, page: Number(search.get("page") ?? 0) });
  function show(next: string[], page = 0) {
    const parameters = new URLSearchParams(next.map((each) => ["status", each]));
    if (page > 0) parameters.set("page", String(page));
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
      <Card flush>
        <Answer of={runs} rows={6}>
          {(page) => {
            if (page.items.length === 0 && status.length > 0) return <NothingFound onClear={() => show([])} />;
            if (page.items.length === 0) {
              return (
                <NothingYet icon={Workflow} title="No run yet">
                  Every hunt and every prospect's journey is a run that can be watched and steered here.
                </NothingYet>
              );
            }
            return (
              <>
                <ul>
                  {page.items.map((run) => (
                    <li key={run.id}>
                      <RunRow run={run} />
                    </li>
                  ))}
                </ul>
                <Pager page={page} onPage={(number) => show(status, number)} />
              </>
            );
          }}
        </Answer>
      </Card>
    </Screen>
  );
}
