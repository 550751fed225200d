import type { Answered } from "@/lib/api";

export type Meeting = Answered<"MeetingResponse", "prospectName" | "runId" | "start" | "end" | "approvalId", { offered: Answered<"Slot">[] }>;

export const meetingStatuses: Meeting["status"][] = ["proposed", "scheduled", "confirmed", "completed", "no_show", "cancelled", "rescheduled"];

const titles: Record<string, string> = {
  initial_call: "First call",
  venue_visit: "Venue visit",
  planning_session: "Planning session",
  final_walk_through: "Final walk-through",
};

export function meetingTitle(meeting: Meeting): string {
  return titles[meeting.type] ?? meeting.type;
}
