import { Download, ExternalLink } from "lucide-react";
import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { tellFailure } from "@/components/toast";
import { HeldDates } from "@/features/dates/held-dates";
import { useProspect } from "@/features/prospects/get-prospect";
import { RelatedLinks } from "@/features/prospects/related-links";
import { Ago } from "@/features/world/ago";
import { SimulatedBadge } from "@/features/world/world-badges";
import { count, day, money, moment, plural, sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useProposal } from "./get-proposal";
import { useSavePdf } from "./get-proposal-pdf";
import { ClientChoiceCard } from "./client-choice-card";
import { PackageColumn } from "./package-column";
import { PaymentsCard } from "./payments-card";
import type { Proposal } from "./proposal";
import { SignOffCard } from "./sign-off-card";
import { VersionsCard } from "./versions-card";
import { WhatIfCard } from "./what-if-card";

export function ProposalPage() {
  const { id = "" } = useParams();
  const proposal = useProposal(id);
  const prospect = useProspect(proposal.data?.prospectId).data;
  const data = proposal.data;
  const name = data?.prospectName ? `Proposal for ${data.prospectName}` : "Proposal";
  return (
    <Screen
      title={name}
      back={{ to: "/proposals", label: "Proposals" }}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={data.status} />
            <SimulatedBadge when={prospect?.simulated ?? false} />
            <span>Version {data.number}</span>
            <RelatedLinks prospectId={data.prospectId} runId={data.runId} />
          </span>
        )
      }
      action={data && <Actions proposal={data} name={data.prospectName ?? "client"} />}
    >
      <Answer of={proposal}>{(found) => <Detail proposal={found} />}</Answer>
    </Screen>
  );
}

function Actions({ proposal, name }: { proposal: Proposal; name: string }) {
  const pdf = useSavePdf();
  // The printed document names its client in full, so it is not for viewers.
  const may = useMay("work");
  return (
    <>
      {proposal.previewLink && (
        <Button asChild>
          <a href={proposal.previewLink} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden className="size-4" />
            Client page
          </a>
        </Button>
      )}
      {may && (
        <Button look="primary" busy={pdf.isPending} onClick={() => pdf.mutate({ id: proposal.id, name: `Proposal ${name} v${proposal.number}.pdf` }, { onError: tellFailure })}>
          {!pdf.isPending && <Download aria-hidden className="size-4" />}
          Download PDF
        </Button>
      )}
    </>
  );
}

function Detail({ proposal }: { proposal: Proposal }) {
  const { event } = proposal;
  const works = useMay("work");
  const facts: [string, string | null][] = [
    ["Event", event.eventType && sentence(event.eventType)],
    ["Date", event.date ? day(event.date) : event.dateText],
    ["Guests", event.guests === null ? null : count(event.guests)],
    ["Place", event.place],
    ["Style", event.style],
    ["Total, as recommended", money({ minor: proposal.totalMinor, currency: proposal.currency }, false)],
    ["Valid until", proposal.validUntil && moment(proposal.validUntil)],
    ["Seen by the client", proposal.views === 0 ? "Not yet" : plural(proposal.views, "time")],
  ];
  return (
    <>
      <Card>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
          {facts.map(([term, value]) => (
            <div key={term} className="grid content-start">
              <dt className="text-xs text-soft">{term}</dt>
              <dd className="font-medium break-words">{value ?? <span className="font-normal text-soft">Not known yet</span>}</dd>
            </div>
          ))}
        </dl>
        {proposal.intro && <p className="mt-4 max-w-[75ch] border-t border-line pt-4 whitespace-pre-wrap">{proposal.intro}</p>}
      </Card>
      <HeldDates prospectId={proposal.prospectId} proposalId={proposal.id} wanted={event.date} />
      {proposal.decidedAt && (
        <Card title="The client's answer">
          <p>
            <StatusBadge status={proposal.status} /> <Ago at={proposal.decidedAt} />
          </p>
          {proposal.answer && <blockquote className="quote mt-2 whitespace-pre-wrap">“{proposal.answer}”</blockquote>}
        </Card>
      )}
      <SignOffCard proposal={proposal} />
      <ClientChoiceCard proposal={proposal} />
      <div className="grid items-start gap-5 md:grid-cols-2 xl:grid-cols-3">
        {proposal.packages.map((each) => (
          <PackageColumn key={each.packageId} of={each} currency={proposal.currency} accepted={each.packageId === proposal.acceptedPackage} />
        ))}
      </div>
      <PaymentsCard proposal={proposal} />
      {works && proposal.packages.length > 0 && <WhatIfCard proposal={proposal} />}
      <VersionsCard proposal={proposal} />
    </>
  );
}
