import { Link, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { Ago } from "@/features/world/ago";
import { useRun } from "@/features/runs/get-run";
import { RunProblem } from "@/features/runs/run-problem";
import { RulesBadge, SimulatedBadge } from "@/features/world/world-badges";
import { useFollow } from "@/lib/live";
import { FilterChips } from "./filter-chips";
import { FoundProspects } from "./found-prospects";
import { useHunt } from "./get-hunt";
import { HitList } from "./hit-list";
import { stopped } from "./hunt";
import { HuntProgress } from "./hunt-progress";

export function HuntPage() {
  const { id = "" } = useParams();
  const hunt = useHunt(id);
  useFollow(hunt.data ? `run:${hunt.data.runId}` : null);
  const data = hunt.data;
  return (
    <Screen
      title={data ? data.target : "Hunt"}
      heading={<span className="text-lg">{data ? data.target : "Hunt"}</span>}
      back={{ to: "/hunts", label: "Hunts" }}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={data.status} />
            <SimulatedBadge when={data.simulated} />
            <RulesBadge when={data.rules} />
            <span>
              started <Ago at={data.createdAt} />
            </span>
            <Link className="link" to={`/runs/${data.runId}`}>
              Run
            </Link>
            {data.taskLink && (
              <a className="link" href={data.taskLink} target="_blank" rel="noreferrer">
                Task for a person
              </a>
            )}
          </span>
        )
      }
    >
      <Answer of={hunt}>
        {(found) => (
          <>
            {stopped(found.status) && <WhyStopped runId={found.runId} />}
            <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
            <div className="grid min-w-0 gap-5">
              <HuntProgress hunt={found} />
              <Card title="Hits" flush side={<span className="text-xs text-soft">{found.total}</span>}>
                <HitList hunt={found} />
              </Card>
            </div>
            <div className="grid min-w-0 gap-5">
              <Card title="Understood as">
                <FilterChips filters={found.filters} />
              </Card>
              <Card title="Found prospects" flush side={<span className="text-xs text-soft">{found.accepted}</span>}>
                <FoundProspects hunt={found} />
              </Card>
            </div>
          </div>
          </>
        )}
      </Answer>
    </Screen>
  );
}

function WhyStopped({ runId }: { runId: string }) {
  const run = useRun(runId);
  return run.data ? <RunProblem run={run.data} /> : null;
}
