import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, remove } from "@/lib/http";
import type { HuntSchedule } from "./schedule";

export interface NewSchedule {
  target: string;
  cron: string;
  timeZone: string;
}

export function useRepeatHunt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: NewSchedule) => post<HuntSchedule>("hunts/schedules", wish),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["hunt-schedules"] }),
  });
}

export type ScheduleAction = "enable" | "disable" | "run" | "remove";

export function useChangeSchedule(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (action: ScheduleAction) => {
      if (action === "remove") await remove<void>(`hunts/schedules/${id}`);
      else await post<HuntSchedule>(`hunts/schedules/${id}/${action}`);
    },
    onSuccess: (_, action) => {
      void queries.invalidateQueries({ queryKey: ["hunt-schedules"] });
      if (action === "run") void queries.invalidateQueries({ queryKey: ["hunts"] });
    },
  });
}
