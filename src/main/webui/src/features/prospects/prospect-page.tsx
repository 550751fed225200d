import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Screen } from "@/components/screen";
import { HeldDates } from "@/features/dates/held-dates";
import { SimulatedBadge } from "@/features/world/world-badges";
import { useMay } from "@/lib/roles";
import { useProspect } from "./get-prospect";
import type { Prospect } from "./prospect";
import { ProspectActions } from "./prospect-actions";
import { about } from "./prospect-cards";
import { ProspectFacts } from "./prospect-facts";
import { FindingList } from "./finding-list";
import { ProspectDealings } from "./prospect-dealings";
import { ReviewNote } from "./review-note";
import { ScoreParts } from "./score-parts";
import { SignalList } from "./signal-list";
import { Timeline } from "./timeline";

export function ProspectPage() {
  const { id = "" } = useParams();
  const prospect = useProspect(id);
  const work = useMay("work");
  const data = prospect.data;
  return (
    <Screen
      title={data?.name ?? "Prospect"}
      back={{ to: "/prospects", label: "Prospects" }}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={data.status} />
            <SimulatedBadge when={data.simulated} />
            <span>{about(data)}</span>
          </span>
        )
      }
      action={data && work && <ProspectActions prospect={data} />}
    >
      <Answer of={prospect}>{(found) => <Detail prospect={found} work={work} />}</Answer>
    </Screen>
  );
}

function Detail({ prospect, work }: { prospect: Prospect; work: boolean }) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-5">
        {prospect.needsReview && work && <ReviewNote id={prospect.id} />}
        <SignalList id={prospect.id} />
        <FindingList id={prospect.id} />
        <HeldDates prospectId={prospect.id} wanted={prospect.eventDate} />
        {work && <ProspectDealings id={prospect.id} />}
      </div>
      <div className="grid min-w-0 gap-5">
        <ScoreParts id={prospect.id} />
        <ProspectFacts prospect={prospect} />
        <Timeline id={prospect.id} />
      </div>
    </div>
  );
}
