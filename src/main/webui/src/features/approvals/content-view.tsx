import { CalendarDays, Paperclip } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { day, time } from "@/lib/format";
import type { CancellationContent, Checked, Content, EmailContent, EventContent, Evidence } from "./approval";
import { BackedText } from "./backed-text";
import { CheckedText } from "./checked-text";

interface Props {
  content: Content;
  evidence: Evidence[];
  /** What the number lock said; null for a request from before there was one. */
  checked: Checked | null;
  lit: Evidence | null;
  onLight: (evidence: Evidence | null) => void;
}

/** What leaves the house, as the recipient will get it. */
export function ContentView({ content, ...marks }: Props) {
  switch (content.kind) {
    case "email":
      return <Email email={content} {...marks} />;
    case "event":
      return <Event event={content} />;
    case "chat":
      return (
        <article className="grid gap-2">
          <h3 className="text-xs font-semibold text-soft">In the chat</h3>
          {marks.checked ? <CheckedText part="text" text={content.text} checked={marks.checked} /> : <p className="whitespace-pre-wrap wrap-anywhere">{content.text}</p>}
        </article>
      );
    case "event_cancellation":
      return (
        <div className="grid gap-3">
          <p>This event leaves the calendar. Its guests may be told by the calendar.</p>
          <Event event={content} />
        </div>
      );
    case "meeting_confirmation":
      return (
        <div className="grid gap-5">
          <Event event={content.event} />
          <Email email={content.email} {...marks} />
        </div>
      );
  }
}

function Email({ email, checked, ...marks }: { email: EmailContent } & Omit<Props, "content">) {
  const [rendered, setRendered] = useState(false);
  return (
    <article className="grid gap-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-soft">To</dt>
        <dd className="min-w-0 wrap-anywhere">{email.to}</dd>
        <dt className="text-soft">From</dt>
        <dd className="min-w-0 wrap-anywhere">{email.fromName ? `${email.fromName} <${email.from}>` : email.from}</dd>
        <dt className="text-soft">Subject</dt>
        <dd className="min-w-0 font-semibold wrap-anywhere">{checked ? <CheckedText part="subject" text={email.subject} checked={checked} /> : email.subject}</dd>
      </dl>
      {email.html && (
        <Button small className="w-fit" aria-pressed={rendered} onClick={() => setRendered(!rendered)}>
          {rendered ? "Show the text with its sources" : "Show as the mail program does"}
        </Button>
      )}
      {rendered && email.html ? (
        <iframe title="The mail as its recipient sees it" sandbox="" srcDoc={email.html} className="h-96 w-full rounded border border-line bg-white" />
      ) : (
        <>{checked ? <CheckedText part="text" text={email.text} checked={checked} /> : <BackedText text={email.text} {...marks} />}</>
      )}
      {email.attachments.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {email.attachments.map((file) => (
            <li key={file.filename} className="inline-flex items-center gap-1.5 rounded border border-line px-2 py-1 text-xs">
              <Paperclip aria-hidden className="size-3.5 text-soft" />
              {file.filename}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Event({ event }: { event: EventContent | CancellationContent }) {
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-3 rounded-md border border-line p-3">
      <CalendarDays aria-hidden className="mt-0.5 size-5 text-accent" strokeWidth={1.8} />
      <div className="grid gap-1">
        <h3 className="font-semibold">{event.title}</h3>
        {"moved" in event && event.moved && <p className="text-wait">Moves the event that the calendar has to this time.</p>}
        <p>
          {day(event.start, event.timeZone)}, {time(event.start, event.timeZone)} to {time(event.end, event.timeZone)} <span className="text-soft">({event.timeZone})</span>
        </p>
        {"location" in event && event.location && <p>{event.location}</p>}
        {event.attendees.length > 0 && <p className="break-words text-soft">With {event.attendees.join(", ")}</p>}
        {"description" in event && event.description && <p className="whitespace-pre-wrap text-soft">{event.description}</p>}
      </div>
    </article>
  );
}
