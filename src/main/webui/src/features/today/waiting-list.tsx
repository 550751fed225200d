import { CalendarDays, CircleCheckBig, type LucideIcon, MailWarning, MessagesSquare, Sparkles, Workflow } from "lucide-react";
import { RowLink } from "@/components/row-link";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { useBusinessNow } from "@/features/world/use-business-now";
import { cn } from "@/lib/cn";
import { money, moment, relative } from "@/lib/format";
import type { Waiting, WaitingKind } from "./get-today";

const kinds: Record<WaitingKind, { icon: LucideIcon; verb: string; to: (id: string) => string }> = {
  approval: { icon: CircleCheckBig, verb: "Approve", to: (id) => `/approvals/${id}` },
  conversation: { icon: MessagesSquare, verb: "Reply", to: (id) => `/conversations/${id}` },
  meeting: { icon: CalendarDays, verb: "Meeting", to: (id) => `/meetings/${id}` },
  run: { icon: Workflow, verb: "Run", to: (id) => `/runs/${id}` },
  inbound: { icon: MailWarning, verb: "Mail", to: () => "/attention" },
};

export function WaitingList({ items }: { items: Waiting[] }) {
  if (items.length === 0) {
    return (
      <NothingYet icon={Sparkles} title="Nothing waits for you">
        Drafts, replies and meetings appear here as soon as they need a decision.
      </NothingYet>
    );
  }
  return (
    <ul>
      {items.map((item) => (
        <li key={`${item.kind}-${item.id}`}>
          <WaitingRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function WaitingRow({ item }: { item: Waiting }) {
  const { icon: Icon, verb, to } = kinds[item.kind];
  const about = [item.prospectName, item.detail].filter(Boolean).join(" · ");
  return (
    <RowLink to={to(item.id)}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3">
        <Icon aria-hidden className="mt-0.5 size-[18px] text-wait" strokeWidth={1.8} />
        <div className="min-w-0">
          <p className="font-medium">
            <span className="text-soft">{verb}: </span>
            {item.title}
          </p>
          {about && <p className="truncate text-soft">{about}</p>}
        </div>
        <div className="grid justify-items-end text-right">
          {item.atRisk && <span className="font-medium">{money(item.atRisk)}</span>}
          <span className="text-xs text-soft">{item.deadline ? <Due at={item.deadline} /> : <Ago at={item.since} />}</span>
        </div>
      </div>
    </RowLink>
  );
}

function Due({ at }: { at: string }) {
  const now = useBusinessNow();
  const late = new Date(at) < now;
  return (
    <time dateTime={at} title={moment(at)} className={cn(late && "text-fail")}>
      {late ? "was due " : "due "}
      {relative(at, now)}
    </time>
  );
}
