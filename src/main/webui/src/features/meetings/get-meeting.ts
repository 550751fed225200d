import { useQuery } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get } from "@/lib/http";
import type { Meeting } from "./meeting";

export type PreparedLine = Answered<"PreparedLine", "reference" | "quote" | "url">;

export interface Preparation {
  meetingId: string;
  lines: PreparedLine[];
}

export type Notes = Answered<"MeetingNotes", "text">;

export type Task = Answered<"FollowUpTask", "title" | "doneAt" | "doneBy">;

export interface FollowUp {
  notes: Notes | null;
  tasks: Task[];
}

export interface Slot {
  start: string;
  end: string;
}

export function useMeeting(id: string) {
  return useQuery({ queryKey: ["meeting", id], queryFn: ({ signal }) => get<Meeting>(`meetings/${id}`, undefined, signal) });
}

export function usePreparation(id: string) {
  return useQuery({ queryKey: ["meeting", id, "preparation"], queryFn: ({ signal }) => get<Preparation>(`meetings/${id}/preparation`, undefined, signal) });
}

export function useFollowUp(id: string) {
  return useQuery({ queryKey: ["meeting", id, "follow-up"], queryFn: ({ signal }) => get<FollowUp>(`meetings/${id}/follow-up`, undefined, signal) });
}

/** Times to which the meeting can be moved. */
export function useFreeTimes(id: string) {
  return useQuery({ queryKey: ["meeting", id, "slots"], queryFn: ({ signal }) => get<Slot[]>(`meetings/${id}/slots`, undefined, signal) });
}
