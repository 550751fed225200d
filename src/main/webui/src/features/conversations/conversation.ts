export interface Conversation {
  id: string;
  prospectId: string;
  prospectName: string | null;
  channel: "email" | "linkedin" | "chat" | "phone";
  status: "open" | "taken_over" | "closed";
  runId: string | null;
  needsPerson: boolean;
  needsPersonReason: string | null;
  lastMessageAt: string | null;
  createdAt: string;
}

export interface Message {
  id: string;
  conversationId: string;
  prospectId: string;
  channel: string;
  direction: "in" | "out";
  status: string;
  purpose: string;
  subject: string | null;
  body: string;
  claims: { sentence: string; source: string; reference: string | null; quote: string | null; url: string | null }[] | null;
  intent: string | null;
  intentConfidence: number | null;
  automatic: boolean;
  approvalId: string | null;
  provider: string | null;
  createdAt: string;
  sentAt: string | null;
}

export const slots = ["event_type", "event_date", "guests", "budget", "place", "style", "must_haves", "payment"] as const;
export type Slot = (typeof slots)[number];

export interface BriefEntry {
  id: string;
  slot: Slot;
  state: "current" | "contradicting" | "replaced";
  value: string;
  sentence: string | null;
  messageId: string | null;
  learnedBy: string | null;
  learnedAt: string;
}

export interface EventBrief {
  entries: BriefEntry[];
}
