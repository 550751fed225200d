import { useState } from "react";
import { Link, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { ProspectLink } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import { useFollow } from "@/lib/live";
import { useMay } from "@/lib/roles";
import { useGraph } from "./get-graph";
import { useRun } from "./get-run";
import { GraphDrawing } from "./graph-drawing";
import { OpenEffects } from "./open-effects";
import type { Run } from "./run";
import { RunActions } from "./run-actions";
import { RunProblem } from "./run-problem";
import { RunUsage } from "./run-usage";
import { type Asked, StepList } from "./step-list";
import { whereabouts } from "./whereabouts";

export function RunPage() {
  const { id = "" } = useParams();
  const run = useRun(id);
  const work = useMay("work");
  useFollow(`run:${id}`);
  const data = run.data;
  return (
    <Screen
      title={data ? `${sentence(data.kind)} run` : "Run"}
      back={{ to: "/runs", label: "Runs" }}
      lead={data && <Lead run={data} />}
      action={data && work && <RunActions run={data} />}
    >
      <Answer of={run}>{(found) => <Detail run={found} />}</Answer>
    </Screen>
  );
}

function Lead({ run }: { run: Run }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusBadge status={run.status} />
      <span>{whereabouts(run)}</span>
      {run.dueAt && (
        <span>
          until <Ago at={run.dueAt} />
        </span>
      )}
      {run.kind === "journey" && run.subjectId && <ProspectLink id={run.subjectId} />}
      {run.kind === "hunt" && run.subjectId && (
        <Link className="link" to={`/hunts/${run.subjectId}`}>
          Hunt
        </Link>
      )}
      {run.parentId && (
        <Link className="link" to={`/runs/${run.parentId}`}>
          Started by
        </Link>
      )}
    </span>
  );
}

function Detail({ run }: { run: Run }) {
  const graph = useGraph(run.kind);
  const [asked, setAsked] = useState<Asked | null>(null);
  function open(node: string) {
    const last = (run.steps ?? []).findLast((step) => step.node === node);
    if (last) setAsked({ id: last.id });
  }
  return (
    <>
      <RunProblem run={run} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <Card title="Where it is">
          <OpenEffects effects={run.openEffects ?? []} />
          <Answer of={graph}>{(picture) => <GraphDrawing picture={picture} run={run} onOpen={open} />}</Answer>
        </Card>
        <div className="grid min-w-0 gap-5">
          {run.usage && <RunUsage usage={run.usage} />}
          <Card title="Steps" flush side={<span className="text-xs text-soft">{run.steps?.length ?? 0}</span>}>
            <StepList steps={run.steps ?? []} asked={asked} />
          </Card>
        </div>
      </div>
    </>
  );
}
