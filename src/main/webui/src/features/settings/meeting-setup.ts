import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { get, put } from "@/lib/http";

export type MeetingType = Answered<"MeetingTypeRules", "hostId">;

export type Hours = Answered<"HoursRequest">;

export type Host = Answered<"HostResponse", never, { hours: Hours }>;

export type VenueHours = Answered<"VenueHoursResponse", never, { hours: Hours }>;

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const KEY = "meeting-setup";

export function useMeetingTypes() {
  return useQuery({ queryKey: [KEY, "types"], queryFn: ({ signal }) => get<MeetingType[]>("meeting-types", undefined, signal) });
}

/** Those who can host, which are also those who can be given a task. */
export function useHosts() {
  return useQuery({ queryKey: [KEY, "hosts"], queryFn: ({ signal }) => get<Host[]>("meeting-hosts", undefined, signal) });
}

export function useVenueHours() {
  return useQuery({ queryKey: [KEY, "venues"], queryFn: ({ signal }) => get<VenueHours[]>("venue-hours", undefined, signal) });
}

function useEdit<V, R>(edit: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: edit, onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }) });
}

export type TypeEdit = Pick<MeetingType, "minutes" | "bufferBefore" | "bufferAfter" | "leadMinutes" | "hostRule" | "hostId">;

export function useEditType(type: MeetingType) {
  return useEdit((edit: TypeEdit) => put<MeetingType>(`meeting-types/${type.type}`, edit, type.version));
}

export function useEditHost(host: Host) {
  return useEdit((edit: Pick<Host, "hosts" | "calendarId" | "hours">) => put<Host>(`meeting-hosts/${host.userId}`, edit, host.version));
}

export function useEditVenue() {
  return useEdit(({ venueId, hours, version }: { venueId: string; hours: Hours; version?: number }) => put<VenueHours>(`venue-hours/${venueId}`, hours, version));
}
