import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, put } from "@/lib/http";
import type { Notes, Task } from "./get-meeting";
import type { Meeting } from "./meeting";

function useChange<V, R>(change: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([["meetings"], ["meeting"], ["tasks"], ["today"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** It took place, or nobody came. */
export function useFinishMeeting(id: string) {
  return useChange((as: "complete" | "no-show") => post<Meeting>(`meetings/${id}/${as}`));
}

export function useReschedule(id: string) {
  return useChange((start: string) => post<Meeting>(`meetings/${id}/reschedule`, { start }));
}

export function useInvite(id: string) {
  return useChange(() => post(`meetings/${id}/invitation`));
}

export function useWriteNotes(id: string) {
  return useChange(({ text, version }: { text: string; version: number }) => put<Notes>(`meetings/${id}/follow-up/notes`, { text }, version));
}

export function useAddTask(id: string) {
  return useChange((task: { title: string; ownerId: string; dueOn: string }) => post<Task>(`meetings/${id}/follow-up/tasks`, task));
}

export function useTickTask() {
  return useChange(({ id, done }: { id: string; done: boolean }) => post<Task>(`tasks/${id}/${done ? "done" : "undone"}`));
}
