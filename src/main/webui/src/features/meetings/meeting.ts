import type { Answered } from "@/lib/api";

export type Meeting = Answered<"MeetingResponse", "prospectName" | "runId" | "start" | "end" | "approvalId" | "hostId" | "venueId" | "recapAskedAt" | "bookingLink", { offered: Answered<"Slot">[] }>;

export const meetingStatuses: Meeting["status"][] = ["proposed", "scheduled", "confirmed", "completed", "no_show", "cancelled", "rescheduled"];

const titles: Record<string, string> = {
  initial_call: "First call",
  venue_visit: "Venue visit",
  planning_session: "Planning session",
  final_walk_through: "Final walk-through",
};

export function meetingTitle(meeting: Meeting): string {
  return typeTitle(meeting.type);
}

export function typeTitle(type: string): string {
  return titles[type] ?? type;
}

/** Statuses from which a meeting can still become another one. */
export function isOpen(meeting: Meeting): boolean {
  return ["proposed", "scheduled", "confirmed", "rescheduled"].includes(meeting.status);
}
