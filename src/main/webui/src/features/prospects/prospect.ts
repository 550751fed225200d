import type { Answered, Word } from "@/lib/api";

export type ProspectStatus = Word<"ProspectStatus">;
export const prospectStatuses: ProspectStatus[] = ["discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost"];

export type EventType = Word<"EventType">;
export const eventTypes: EventType[] = ["wedding", "corporate", "birthday", "anniversary", "graduation", "other"];

export type Prospect = Answered<"ProspectResponse", "company" | "email" | "phone" | "place" | "timeZone" | "eventType" | "eventDate" | "guests" | "reason" | "assignedTo">;
