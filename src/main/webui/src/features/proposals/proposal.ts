import type { Answered } from "@/lib/api";

/** Costs are left out of what those get who may not know them. */
export type PricedPackage = Answered<
  "PricedPackage",
  "why" | "taxLabel" | "taxRuleId" | "taxRevision",
  {
    costMinor?: number;
    lines: Answered<"Line", "detail", { costMinor?: number }>[];
    adjustments: Answered<"Adjustment", "revision">[];
    options: Answered<"Option", "detail" | "choice" | "replaces">[];
  }
>;

export type GuardFinding = Answered<"GuardFinding", never, { packageId?: string; percent?: number; limit?: number }>;

export type SignOff = Answered<"SignOff", "at" | "by" | "reason", { findings: GuardFinding[] }>;

export type ClientChoice = Answered<"ClientChoice", never, { priced: PricedPackage }>;

export type Payment = Answered<"Payment", "due">;

export type Proposal = Answered<
  "ProposalResponse",
  | "prospectName"
  | "runId"
  | "intro"
  | "validUntil"
  | "pdfKey"
  | "pdfSha256"
  | "viewedAt"
  | "decidedAt"
  | "acceptedPackage"
  | "answer"
  | "link"
  | "previewLink"
  | "discountPercent",
  {
    event: Answered<"EventFacts", "eventType" | "date" | "dateText" | "guests" | "place" | "style">;
    packages: PricedPackage[];
    choice: ClientChoice | null;
    signOff?: SignOff;
    payments: Payment[];
  }
>;

export const proposalStatuses: Proposal["status"][] = ["draft", "awaiting_approval", "sent", "viewed", "negotiating", "accepted", "declined", "expired"];
