export interface Line {
  itemId: string;
  label: string;
  detail: string | null;
  quantity: number;
  unit: string;
  unitPriceMinor: number;
  amountMinor: number;
  why: string;
}

export interface PricedPackage {
  packageId: string;
  name: string;
  description: string;
  recommended: boolean;
  why: string | null;
  lines: Line[];
  subtotalMinor: number;
  adjustments: { ruleId: string; label: string; amountMinor: number; why: string }[];
  taxLabel: string | null;
  taxMinor: number;
  totalMinor: number;
  costMinor: number;
}

export interface Proposal {
  id: string;
  prospectId: string;
  prospectName: string | null;
  runId: string | null;
  status: "draft" | "awaiting_approval" | "sent" | "viewed" | "accepted" | "declined" | "negotiating" | "expired";
  number: number;
  event: { eventType: string | null; date: string | null; dateText: string | null; guests: number | null; place: string | null; style: string | null };
  intro: string | null;
  currency: string;
  totalMinor: number;
  packages: PricedPackage[];
  validUntil: string | null;
  pdfKey: string | null;
  views: number;
  viewedAt: string | null;
  decidedAt: string | null;
  acceptedPackage: string | null;
  answer: string | null;
  link: string | null;
  previewLink: string | null;
  createdAt: string;
  version: number;
}

export const proposalStatuses: Proposal["status"][] = ["draft", "awaiting_approval", "sent", "viewed", "negotiating", "accepted", "declined", "expired"];
