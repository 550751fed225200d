import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { type Page, get, patch, post } from "@/lib/http";
import type { Role, User } from "@/lib/session";

/** A password that is shown once and must be changed at the first sign-in. */
export type CreatedUser = Answered<"CreatedUserResponse", never, { user: User; oneTimePassword?: string }>;

export function useUsers() {
  return useQuery({ queryKey: ["users"], queryFn: ({ signal }) => get<Page<User>>("users", { size: 200 }, signal) });
}

function useUserChange<V, R>(change: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ["users"] }) });
}

export function useCreateUser() {
  return useUserChange((request: { email: string; name: string; role: Role; sellerApproves: boolean }) => post<CreatedUser>("users", request));
}

export function useEditUser() {
  return useUserChange(({ user, ...edit }: { user: User; role?: Role; sellerApproves?: boolean }) => patch<User>(`users/${user.id}`, edit, user.version));
}

export function useSwitchUser() {
  return useUserChange((user: User) => post<User>(`users/${user.id}/${user.active ? "deactivate" : "activate"}`));
}

export function useResetPassword() {
  return useUserChange((user: User) => post<CreatedUser>(`users/${user.id}/reset-password`));
}
