import { FileText } from "lucide-react";
import { useSearchParams } from "react-router";
import { StatusBadge } from "@/components/badge";
import { Chips } from "@/components/chips";
import { FirstStep } from "@/components/first-step";
import { PagedList } from "@/components/paged-list";
import { RowLink } from "@/components/row-link";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { ProspectName } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { money, plural, sentence } from "@/lib/format";
import { useFindProposals } from "./find-proposals";
import { type Proposal, proposalStatuses } from "./proposal";

export function ProposalsPage() {
  const [search, setSearch] = useSearchParams();
  const status = search.get("status") ?? undefined;
  const proposals = useFindProposals({ status, page: Number(search.get("page") ?? 0) });
  return (
    <Screen title="Proposals">
      <Chips
        label="Status"
        options={proposalStatuses.map((value) => ({ value: value as string, text: sentence(value) }))}
        chosen={status ? [status] : []}
        onToggle={(value) => setSearch(value === status ? {} : { status: value })}
      />
      <PagedList
        of={proposals}
        rows={6}
        empty={
          <NothingYet icon={FileText} title="No proposal yet" action={<FirstStep to="/prospects">Go to Prospects</FirstStep>}>
            A qualified prospect gets one, priced from the catalogue.
          </NothingYet>
        }
        filtered={status !== undefined}
        onClear={() => setSearch({})}
        onPage={(number) => setSearch({ ...(status ? { status } : {}), page: String(number) })}
        row={(proposal) => <ProposalRow proposal={proposal} />}
      />
    </Screen>
  );
}

export function ProposalRow({ proposal, named = true }: { proposal: Proposal; named?: boolean }) {
  const { event } = proposal;
  return (
    <RowLink to={`/proposals/${proposal.id}`}>
      <div className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">{named ? <ProspectName id={proposal.prospectId} name={proposal.prospectName} /> : `Version ${proposal.number}`}</span>
        <span className="flex shrink-0 items-center gap-3">
          <StatusBadge status={proposal.status} />
          <span className="font-medium">{money({ minor: proposal.totalMinor, currency: proposal.currency })}</span>
        </span>
      </div>
      <div className="flex items-center justify-between gap-3 text-soft">
        <span className="truncate">
          {[event.eventType && sentence(event.eventType), event.guests && plural(event.guests, "guest"), event.place].filter(Boolean).join(" · ")}
        </span>
        <span className="text-xs">
          <Ago at={proposal.createdAt} />
        </span>
      </div>
    </RowLink>
  );
}
