import { useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Task } from "./get-meeting";

export type NamedTask = Task & { prospectName: string | null };

/** What this person has to do after meetings, due first. */
export function useMyTasks() {
  return useQuery({ queryKey: ["tasks"], queryFn: ({ signal }) => get<Page<NamedTask>>("tasks", { open: true, size: 20 }, signal) });
}
