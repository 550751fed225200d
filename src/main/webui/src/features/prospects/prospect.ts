import type { Answered } from "@/lib/api";
export const prospectStatuses = ["discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost"] as const;
export type ProspectStatus = (typeof prospectStatuses)[number];

export const eventTypes = ["wedding", "corporate", "birthday", "anniversary", "graduation", "other"] as const;
export type EventType = (typeof eventTypes)[number];

export type Prospect = Answered<"ProspectResponse", "company" | "email" | "phone" | "place" | "timeZone" | "eventType" | "eventDate" | "guests" | "reason" | "assignedTo">;
