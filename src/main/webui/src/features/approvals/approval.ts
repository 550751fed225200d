import type { Money } from "@/lib/format";

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

export interface Evidence {
  sentence: string;
  source: string;
  reference: string | null;
  quote: string | null;
  url: string | null;
}

export interface Approval {
  id: string;
  kind: "message" | "proposal" | "meeting";
  status: "pending" | "approved" | "approved_with_edits" | "rejected" | "expired" | "superseded";
  prospectId: string | null;
  prospectName: string | null;
  subjectType: string;
  subjectId: string;
  runId: string | null;
  summary: string;
  fingerprint: string;
  content: Content;
  original: Content | null;
  evidence: Evidence[] | null;
  atRisk: Money | null;
  deadline: string | null;
  requestedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  reason: string | null;
}

export interface Wording {
  subject: string;
  text: string;
}

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
