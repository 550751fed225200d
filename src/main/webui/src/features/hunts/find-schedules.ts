import { useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { HuntSchedule } from "./schedule";

export function useFindSchedules() {
  return useQuery({
    queryKey: ["hunt-schedules"],
    queryFn: ({ signal }) => get<Page<HuntSchedule>>("hunts/schedules", { size: 100 }, signal),
  });
}
