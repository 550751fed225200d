export interface Meeting {
  id: string;
  prospectId: string;
  prospectName: string | null;
  runId: string | null;
  status: "proposed" | "scheduled" | "confirmed" | "completed" | "no_show" | "cancelled" | "rescheduled";
  type: string;
  offered: { start: string; end: string }[];
  start: string | null;
  end: string | null;
  timeZone: string;
  title?: string | null;
  location?: string | null;
  approvalId: string | null;
  createdAt: string;
}

export const meetingStatuses: Meeting["status"][] = ["proposed", "scheduled", "confirmed", "completed", "no_show", "cancelled", "rescheduled"];

const titles: Record<string, string> = {
  initial_call: "First call",
  venue_visit: "Venue visit",
  planning_session: "Planning session",
  final_walk_through: "Final walk-through",
};

export function meetingTitle(meeting: Meeting): string {
  return meeting.title ?? titles[meeting.type] ?? meeting.type;
}
