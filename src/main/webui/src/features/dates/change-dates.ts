import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, put } from "@/lib/http";
import type { DateHold, DateResource } from "./date";

function useChange<T, R>(act: (wish: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ["dates"] }) });
}

export interface NewHold {
  resourceId: string | null;
  day: string;
  prospectId: string;
  proposalId: string | null;
  note: string | null;
}

export function usePlaceHold() {
  return useChange((wish: NewHold) => post<DateHold>("date-holds", wish));
}

export type HoldAction =
  | { act: "confirm" | "challenge" | "extend" }
  | { act: "release"; reason: string }
  | { act: "move"; position: number };

export function useChangeHold(id: string) {
  return useChange(({ act, ...body }: HoldAction) => post<DateHold>(`date-holds/${id}/${act}`, Object.keys(body).length === 0 ? undefined : body));
}

export interface ClosedDays {
  resourceId: string | null;
  from: string;
  to: string;
  kind: "holiday" | "blocked";
  reason: string;
}

export function useCloseDays() {
  return useChange((wish: ClosedDays) => post<void>("dates/close", wish));
}

export function useOpenDays() {
  return useChange((wish: { resourceId: string | null; from: string; to: string }) => post<void>("dates/open", wish));
}

export function useAddResource() {
  return useChange((wish: { catalogueItemId: string; capacity: number }) => post<DateResource>("date-resources", wish));
}

export function useEditResource(resource: DateResource) {
  return useChange((wish: { capacity: number; active: boolean }) => put<DateResource>(`date-resources/${resource.id}`, wish, resource.version));
}
