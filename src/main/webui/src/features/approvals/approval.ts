import type { Escalation } from "@/features/world/escalation";
import type { Answered } from "@/lib/api";
import type { Money } from "@/lib/format";

/** What goes out. */
export type EmailContent = Answered<
  "EmailToSend",
  "fromName" | "replyTo" | "html" | "inReplyTo" | "listUnsubscribeUrl",
  { kind: "email" }
>;

export type EventContent = Answered<"EventToCreate", "location" | "description", { kind: "event" }>;

export type MeetingContent = Answered<
  "MeetingConfirmation",
  never,
  { kind: "meeting_confirmation"; event: EventContent; email: EmailContent }
>;

export type ChatContent = Answered<"ChatToSend", never, { kind: "chat" }>;

export type CancellationContent = Answered<"EventToCancel", never, { kind: "event_cancellation" }>;

export type Content = EmailContent | EventContent | MeetingContent | ChatContent | CancellationContent;

export type Evidence = Answered<"Evidence", "reference" | "quote" | "url">;

export type CheckedClaim = Answered<"CheckedClaim", "source" | "reference" | "quote" | "url" | "note">;

export type CheckedSentence = Answered<"CheckedSentence", "verdict", { claims: CheckedClaim[] }>;

/** What the number lock said, sentence by sentence. */
export interface Checked {
  sentences: CheckedSentence[];
}

export type Verdict = CheckedClaim["verdict"];

/** What a person answers for although no source backs it. */
export type ClaimOverride = Answered<"ClaimOverride">;

/** The rule that said yes, and until when it can be taken back. */
export type RuleYes = Answered<"RuleYes">;

export type Approval = Answered<
  "ApprovalResponse",
  "prospectId" | "prospectName" | "runId" | "deadline" | "decidedAt" | "decidedBy" | "reason" | "topic",
  { content: Content; original: Content | null; evidence: Evidence[] | null; checked: Checked | null; atRisk: Money | null; rule: RuleYes | null; escalation?: Escalation }
>;

export type Wording = Answered<"Edits">;

/** The words of the claims with this verdict, each once. */
export function claimsOf(checked: Checked | null | undefined, verdict: Verdict): string[] {
  const words = (checked?.sentences ?? []).flatMap(({ claims }) => claims.filter((claim) => claim.verdict === verdict).map((claim) => claim.words));
  return [...new Set(words)];
}

/** The words of a content that a person may edit: of a meeting's confirmation those of its mail. */
export function wording(content: Content): Wording {
  switch (content.kind) {
    case "email":
      return { subject: content.subject, text: content.text };
    case "event":
      return { subject: content.title, text: content.description ?? "" };
    case "chat":
      return { subject: "", text: content.text };
    case "event_cancellation":
      return { subject: content.title, text: "" };
    case "meeting_confirmation":
      return wording(content.email);
  }
}
