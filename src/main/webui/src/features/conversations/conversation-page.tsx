import { useState } from "react";
import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { StatusBadge } from "@/components/badge";
import { useProspect } from "@/features/prospects/get-prospect";
import { RelatedLinks } from "@/features/prospects/related-links";
import { SimulatedBadge } from "@/features/world/world-badges";
import { sentence } from "@/lib/format";
import { BriefView } from "./brief-view";
import type { BriefEntry } from "./conversation";
import { useBrief } from "./get-brief";
import { useConversation } from "./get-conversation";
import { useMessages } from "./get-messages";
import { LeadSwitch } from "./lead-switch";
import { NeedsPerson } from "./needs-person";
import { Thread } from "./thread";

/** The thread beside what was understood from it: pointing at one lights up the other. */
export function ConversationPage() {
  const { id = "" } = useParams();
  const conversation = useConversation(id);
  const messages = useMessages(id);
  const brief = useBrief(id);
  const prospect = useProspect(conversation.data?.prospectId).data;
  const [lit, setLit] = useState<BriefEntry | null>(null);
  const data = conversation.data;
  return (
    <Screen
      title={data?.prospectName ?? "Conversation"}
      back={{ to: "/conversations", label: "Conversations" }}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={data.status} />
            <SimulatedBadge when={prospect?.simulated ?? false} />
            <span>{sentence(data.channel)}</span>
            <RelatedLinks prospectId={data.prospectId} runId={data.runId} />
          </span>
        )
      }
      action={data && data.status !== "closed" && <LeadSwitch conversation={data} />}
    >
      <Answer of={conversation}>
        {(found) => (
          <>
            {found.needsPerson && <NeedsPerson conversation={found} />}
            <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
              <Answer of={messages}>{(all) => <Thread messages={all} entries={brief.data?.entries ?? []} lit={lit} onLight={setLit} />}</Answer>
              <Card title="Event brief" flush className="lg:sticky lg:top-16">
                <Answer of={brief}>{(known) => <BriefView brief={known} conversation={id} lit={lit} onLight={setLit} />}</Answer>
              </Card>
            </div>
          </>
        )}
      </Answer>
    </Screen>
  );
}
