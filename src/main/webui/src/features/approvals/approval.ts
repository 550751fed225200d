import type { Answered } from "@/lib/api";
import type { Money } from "@/lib/format";

/** What goes out; the description leaves it open, because its shape depends on the kind. */
export interface EmailContent {
  kind: "email";
  messageId: string;
  from: string;
  fromName: string | null;
  to: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string | null;
  inReplyTo: string | null;
  listUnsubscribeUrl: string | null;
  attachments: { filename: string; contentType: string }[];
}

export interface EventContent {
  kind: "event";
  title: string;
  start: string;
  end: string;
  timeZone: string;
  location: string | null;
  description: string | null;
  attendees: string[];
}

export interface MeetingContent {
  kind: "meeting_confirmation";
  event: EventContent;
  email: EmailContent;
}

export type Content = EmailContent | EventContent | MeetingContent;

export type Evidence = Answered<"Evidence", "reference" | "quote" | "url">;

export type Approval = Answered<
  "ApprovalResponse",
  "prospectId" | "prospectName" | "runId" | "deadline" | "decidedAt" | "decidedBy" | "reason",
  { content: Content; original: Content | null; evidence: Evidence[] | null; atRisk: Money | null }
>;

export type Wording = Answered<"Edits">;

/** The words of a content that a person may edit: of a meeting's confirmation those of its mail. */
export function wording(content: Content): Wording {
  switch (content.kind) {
    case "email":
      return { subject: content.subject, text: content.text };
    case "event":
      return { subject: content.title, text: content.description ?? "" };
    case "meeting_confirmation":
      return wording(content.email);
  }
}
