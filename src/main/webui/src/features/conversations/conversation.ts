import type { Answered, Word } from "@/lib/api";

export type Conversation = Answered<"ConversationResponse", "prospectName" | "runId" | "needsPersonReason" | "lastMessageAt">;

export type Message = Answered<
  "Message",
  "subject" | "intent" | "intentConfidence" | "inReplyTo" | "approvalId" | "mailId" | "provider" | "sentAt",
  { claims: Answered<"Claim", "reference" | "quote" | "url">[] | null }
>;

export type Slot = Word<"BriefSlot">;
export const slots: Slot[] = ["event_type", "event_date", "guests", "budget", "place", "style", "must_haves", "payment"];

export type BriefEntry = Answered<"Entry", "sentence" | "messageId" | "learnedBy">;

export type EventBrief = Answered<"EventBrief", never, { entries: BriefEntry[] }>;
