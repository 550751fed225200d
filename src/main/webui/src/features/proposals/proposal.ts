import type { Answered } from "@/lib/api";

export type PricedPackage = Answered<"PricedPackage", "why" | "taxLabel", { lines: Answered<"Line", "detail">[]; adjustments: Answered<"Adjustment">[] }>;

export type Proposal = Answered<
  "ProposalResponse",
  "prospectName" | "runId" | "intro" | "validUntil" | "pdfKey" | "pdfSha256" | "viewedAt" | "decidedAt" | "acceptedPackage" | "answer" | "link" | "previewLink",
  { event: Answered<"EventFacts", "eventType" | "date" | "dateText" | "guests" | "place" | "style">; packages: PricedPackage[] }
>;

export const proposalStatuses: Proposal["status"][] = ["draft", "awaiting_approval", "sent", "viewed", "negotiating", "accepted", "declined", "expired"];
