import { MessagesSquare } from "lucide-react";
import { useSearchParams } from "react-router";
import { Badge, StatusBadge } from "@/components/badge";
import { Chips } from "@/components/chips";
import { FirstStep } from "@/components/first-step";
import { PagedList } from "@/components/paged-list";
import { RowLink } from "@/components/row-link";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { ProspectName } from "@/features/prospects/prospect-name";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import type { Conversation } from "./conversation";
import { useFindConversations } from "./find-conversations";

export function ConversationsPage() {
  const [search, setSearch] = useSearchParams();
  const needs = search.get("needsPerson") === "true";
  const conversations = useFindConversations(needs ? true : undefined, Number(search.get("page") ?? 0));
  return (
    <Screen title="Conversations">
      <Chips label="Filter" options={[{ value: "needs", text: "Need a person" }]} chosen={needs ? ["needs"] : []} onToggle={() => setSearch(needs ? {} : { needsPerson: "true" })} />
      <PagedList
        of={conversations}
        rows={6}
        empty={
          <NothingYet icon={MessagesSquare} title="No conversation yet" action={<FirstStep to="/approvals">Go to Approvals</FirstStep>}>
            The first approved message opens one.
          </NothingYet>
        }
        filtered={needs}
        onClear={() => setSearch({})}
        onPage={(number) => setSearch({ ...(needs ? { needsPerson: "true" } : {}), page: String(number) })}
        row={(conversation) => <Row conversation={conversation} />}
      />
    </Screen>
  );
}

function Row({ conversation }: { conversation: Conversation }) {
  return (
    <RowLink to={`/conversations/${conversation.id}`}>
      <div className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">
          <ProspectName id={conversation.prospectId} name={conversation.prospectName ?? (conversation.channel === "chat" ? "Chat visitor" : null)} />
        </span>
        <span className="flex shrink-0 gap-1.5">
          {conversation.channel === "chat" && <Badge>Chat</Badge>}
          {conversation.needsPerson && <Badge tone="wait">Needs a person</Badge>}
          {conversation.status !== "open" && <StatusBadge status={conversation.status} />}
        </span>
      </div>
      <div className="flex items-center justify-between gap-3 text-soft">
        <span className="truncate">{conversation.needsPersonReason ?? sentence(conversation.channel)}</span>
        <span className="text-xs">
          <Ago at={conversation.lastMessageAt ?? conversation.createdAt} />
        </span>
      </div>
    </RowLink>
  );
}
