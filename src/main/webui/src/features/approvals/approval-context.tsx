import type { ReactNode } from "react";
import { Link } from "react-router";
import { Card } from "@/components/card";
import { SourceLink } from "@/components/source-link";
import { useProspect } from "@/features/prospects/get-prospect";
import { ProspectLink } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { EscalationNote } from "@/features/world/escalation-note";
import { useBusinessNow } from "@/features/world/use-business-now";
import { SimulatedBadge } from "@/features/world/world-badges";
import { cn } from "@/lib/cn";
import { money, moment, sentence } from "@/lib/format";
import type { Approval, Evidence } from "./approval";

interface Props {
  approval: Approval;
  lit: Evidence | null;
  onLight: (evidence: Evidence | null) => void;
}

/** Who, when, how much, and where each backed sentence comes from. */
export function ApprovalContext({ approval, lit, onLight }: Props) {
  const prospect = useProspect(approval.prospectId).data;
  const now = useBusinessNow();
  const evidence = approval.evidence ?? [];
  return (
    <div className="grid min-w-0 gap-4">
      <Card title="Context" side={<SimulatedBadge when={prospect?.simulated ?? false} />}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
          <Row name="Prospect">
            <ProspectLink id={approval.prospectId} name={approval.prospectName} />
          </Row>
          {prospect?.timeZone && <Row name="Local time">{moment(now, prospect.timeZone)}</Row>}
          {approval.atRisk && <Row name="At risk">{money(approval.atRisk)}</Row>}
          <Row name="Asked">
            <Ago at={approval.requestedAt} />
          </Row>
          {approval.escalation && (
            <Row name="Waits">
              <EscalationNote escalation={approval.escalation} />
            </Row>
          )}
          {approval.deadline && (
            <Row name="Due">
              <Ago at={approval.deadline} />
            </Row>
          )}
          {approval.decidedAt && (
            <Row name="Decided">
              <Ago at={approval.decidedAt} />
            </Row>
          )}
          {approval.reason && <Row name="Reason">{approval.reason}</Row>}
          {approval.runId && (
            <Row name="Run">
              <Link className="link" to={`/runs/${approval.runId}`}>
                How it came about
              </Link>
            </Row>
          )}
        </dl>
      </Card>
      <Card title="Evidence" flush side={<span className="text-xs text-soft">{evidence.length}</span>}>
        {evidence.length === 0 ? (
          <p className="p-4 text-soft">No sentence claims a fact about the recipient.</p>
        ) : (
          <ul>
            {evidence.map((each, index) => (
              <li
                key={index}
                onMouseEnter={() => onLight(each)}
                onMouseLeave={() => onLight(null)}
                className={cn("grid gap-1.5 border-b border-line px-4 py-3 last:border-b-0", lit === each && "bg-accent-tint")}
              >
                <p className="font-medium">{each.sentence}</p>
                {each.quote && <blockquote className="quote">“{each.quote}”</blockquote>}
                <p className="text-xs text-soft">
                  {sentence(each.source)}
                  {each.url && (
                    <>
                      {" · "}
                      <SourceLink source={each.url}>source</SourceLink>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
