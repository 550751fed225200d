import type { ReactNode } from "react";
import { Badge } from "@/components/badge";
import { Card } from "@/components/card";
import { RowLink } from "@/components/row-link";
import { useBrief } from "@/features/conversations/get-brief";
import { useConversationsWith } from "@/features/conversations/find-conversations";
import { useMessages } from "@/features/conversations/get-messages";
import { slotValue } from "@/features/conversations/slot-value";
import type { Conversation } from "@/features/conversations/conversation";
import { useFindMeetings } from "@/features/meetings/find-meetings";
import { MeetingRow } from "@/features/meetings/meeting-row";
import { useFindProposals } from "@/features/proposals/find-proposals";
import { ProposalRow } from "@/features/proposals/proposals-page";
import { useFindRuns } from "@/features/runs/find-runs";
import { RunRow } from "@/features/runs/run-row";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";

/** What has passed between us: conversations with their brief, proposals, meetings, runs. */
export function ProspectDealings({ id }: { id: string }) {
  // What was written is not for viewers.
  const reads = useMay("work");
  const conversations = useConversationsWith(id).data ?? [];
  const proposals = useFindProposals({ prospect: id }).data?.items ?? [];
  const meetings = useFindMeetings({ prospect: id }).data?.items ?? [];
  const runs = useFindRuns({ subject: id }).data?.items ?? [];
  return (
    <>
      {reads && conversations.map((conversation) => <Talk key={conversation.id} conversation={conversation} />)}
      <Group title="Proposals" items={proposals}>
        {(proposal) => <ProposalRow proposal={proposal} named={false} />}
      </Group>
      <Group title="Meetings" items={meetings}>
        {(meeting) => (
          <div className="border-b border-line px-4 py-3 [li:last-child>&]:border-b-0">
            <MeetingRow meeting={meeting} named={false} />
          </div>
        )}
      </Group>
      <Group title="Runs" items={runs}>
        {(run) => <RunRow run={run} named={false} />}
      </Group>
    </>
  );
}

function Group<T extends { id: string }>({ title, items, children }: { title: string; items: T[]; children: (item: T) => ReactNode }) {
  if (items.length === 0) return null;
  return (
    <Card title={title} flush side={<span className="text-xs text-soft">{items.length}</span>}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Talk({ conversation }: { conversation: Conversation }) {
  const messages = useMessages(conversation.id).data ?? [];
  const brief = (useBrief(conversation.id).data?.entries ?? []).filter((entry) => entry.state !== "replaced");
  return (
    <Card title="Messages" flush side={conversation.needsPerson && <Badge tone="wait">Needs a person</Badge>}>
      {brief.length > 0 && (
        <dl className="grid grid-cols-2 gap-x-6 gap-y-2 border-b border-line p-4 md:grid-cols-3">
          {brief.map((entry) => (
            <div key={entry.id} className="min-w-0">
              <dt className="text-xs text-soft">{sentence(entry.slot)}</dt>
              <dd className={entry.state === "contradicting" ? "break-words text-wait" : "font-medium break-words"}>
                {slotValue(entry.slot, entry.value)}
                {entry.state === "contradicting" && " (contradicts)"}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul>
        {messages.slice(-4).map((message) => (
          <li key={message.id}>
            <RowLink to={`/conversations/${conversation.id}`}>
              <div className="flex items-center justify-between gap-3">
                <span className="truncate font-medium">
                  {message.direction === "out" ? "Us" : "Client"}: {message.subject ?? sentence(message.purpose)}
                </span>
                <span className="text-xs text-soft">
                  <Ago at={message.sentAt ?? message.createdAt} />
                </span>
              </div>
              <p className="truncate text-soft">{message.body}</p>
            </RowLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
