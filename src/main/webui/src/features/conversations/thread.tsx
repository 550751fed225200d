import { Link } from "react-router";
import { Badge, StatusBadge } from "@/components/badge";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { cn } from "@/lib/cn";
import { percent, sentence } from "@/lib/format";
import { segments } from "@/lib/segments";
import type { BriefEntry, Message } from "./conversation";

interface Props {
  messages: Message[];
  entries: BriefEntry[];
  lit: BriefEntry | null;
  onLight: (entry: BriefEntry | null) => void;
}

export function Thread({ messages, ...marks }: Props) {
  if (messages.length === 0) return <NothingYet title="No message yet">Drafts and replies appear here.</NothingYet>;
  return (
    <ol className="grid min-w-0 gap-4">
      {messages.map((message) => (
        <li key={message.id} className={cn("min-w-0", message.direction === "out" ? "md:pl-10" : "md:pr-10")}>
          <MessageCard message={message} {...marks} />
        </li>
      ))}
    </ol>
  );
}

function MessageCard({ message, entries, lit, onLight }: { message: Message } & Omit<Props, "messages">) {
  const out = message.direction === "out";
  const mine = entries.filter((entry) => entry.messageId === message.id && entry.state !== "replaced");
  return (
    <article id={`message-${message.id}`} className={cn("scroll-mt-20 grid gap-2 rounded-lg border p-4", out ? "border-line bg-sunken" : "border-line bg-surface")}>
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">
          {out ? "Us" : "Client"}
          <span className="font-normal text-soft"> · {sentence(message.purpose)}</span>
        </h2>
        <span className="flex items-center gap-1.5 text-xs text-soft">
          {message.intent && (
            <Badge tone="accent">
              {sentence(message.intent)}
              {message.intentConfidence !== null && ` ${percent(message.intentConfidence)}`}
            </Badge>
          )}
          {message.automatic && <Badge>Automatic</Badge>}
          {message.provider === "chat-rule" && <Badge>Chat rule</Badge>}
          {message.provider === "questionnaire" && <Badge>Questionnaire</Badge>}
          {out && (message.approvalId ? <Link to={`/approvals/${message.approvalId}`}><StatusBadge status={message.status} /></Link> : <StatusBadge status={message.status} />)}
          <Ago at={message.sentAt ?? message.createdAt} />
        </span>
      </header>
      {message.subject && <p className="font-medium">{message.subject}</p>}
      <div className="leading-relaxed wrap-anywhere whitespace-pre-wrap">
        {segments(message.body, mine, (entry) => entry.sentence).map((part, index) => {
          const entry = part.marks[0];
          if (entry === undefined) return <span key={index}>{part.text}</span>;
          const on = lit !== null && part.marks.some((mark) => mark.id === lit.id);
          return (
            <mark
              key={index}
              tabIndex={0}
              role="note"
              aria-label={`${part.text} Understood as ${sentence(entry.slot).toLowerCase()}.`}
              onMouseEnter={() => onLight(entry)}
              onMouseLeave={() => onLight(null)}
              onFocus={() => onLight(entry)}
              onBlur={() => onLight(null)}
              onClick={() => onLight(entry)}
              className={cn(
                "scroll-mt-24 rounded-sm underline underline-offset-4 transition-colors duration-100",
                entry.state === "contradicting" ? "decoration-wait decoration-dashed" : "decoration-accent",
                on ? (entry.state === "contradicting" ? "bg-wait-tint text-wait" : "bg-accent-tint text-accent") : "bg-transparent text-ink",
              )}
              data-entry={entry.id}
            >
              {part.text}
            </mark>
          );
        })}
      </div>
    </article>
  );
}
