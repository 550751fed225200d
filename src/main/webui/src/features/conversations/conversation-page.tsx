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
import { useMay } from "@/lib/roles";
import { BriefView } from "./brief-view";
import type { BriefEntry } from "./conversation";
import { ChatReply } from "./chat-reply";
import { useBrief } from "./get-brief";
import { useConversation } from "./get-conversation";
import { useMessages } from "./get-messages";
import { useSummary } from "./get-summary";
import { LeadSwitch } from "./lead-switch";
import { NeedsPerson } from "./needs-person";
import { SummaryView } from "./summary-view";
import { Thread } from "./thread";

/** The thread beside what was understood from it: pointing at one lights up the other. */
export function ConversationPage() {
  const { id = "" } = useParams();
  const conversation = useConversation(id);
  const messages = useMessages(id);
  const brief = useBrief(id);
  const summary = useSummary(id);
  // A visitor of the chat is no prospect before an address is told.
  const known = conversation.data && (Boolean(conversation.data.prospectName) || conversation.data.channel !== "chat");
  const prospect = useProspect(known ? conversation.data?.prospectId : null).data;
  const work = useMay("work");
  const [lit, setLit] = useState<BriefEntry | null>(null);
  const data = conversation.data;
  return (
    <Screen
      title={data?.prospectName ?? (data?.channel === "chat" ? "Chat visitor" : "Conversation")}
      back={{ to: "/conversations", label: "Conversations" }}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={data.status} />
            <SimulatedBadge when={prospect?.simulated ?? false} />
            <span>{sentence(data.channel)}</span>
            {known && <RelatedLinks prospectId={data.prospectId} runId={data.runId} />}
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
              <div className="grid min-w-0 gap-4">
                <Answer of={messages}>{(all) => <Thread messages={all} entries={brief.data?.entries ?? []} lit={lit} onLight={setLit} />}</Answer>
                {work && found.channel === "chat" && found.status !== "closed" && <ChatReply conversation={id} />}
              </div>
              <div className="grid min-w-0 gap-4 lg:sticky lg:top-16">
                <Card title="Summary" flush>
                  <Answer of={summary}>{(read) => <SummaryView summary={read} />}</Answer>
                </Card>
                <Card title="Event brief" flush>
                  <Answer of={brief}>{(read) => <BriefView brief={read} conversation={id} lit={lit} onLight={setLit} />}</Answer>
                </Card>
              </div>
            </div>
          </>
        )}
      </Answer>
    </Screen>
  );
}
