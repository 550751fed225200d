export const prospectStatuses = ["discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost"] as const;
export type ProspectStatus = (typeof prospectStatuses)[number];

export const eventTypes = ["wedding", "corporate", "birthday", "anniversary", "graduation", "other"] as const;
export type EventType = (typeof eventTypes)[number];

export interface Prospect {
  id: string;
  type: "individual" | "company";
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  place: string | null;
  timeZone: string | null;
  eventType: EventType | null;
  eventDate: string | null;
  guests: number | null;
  status: ProspectStatus;
  score: number;
  reason: string | null;
  source: string;
  simulated: boolean;
  needsReview: boolean;
  assignedTo: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
