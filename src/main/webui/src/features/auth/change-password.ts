import { useMutation } from "@tanstack/react-query";
import { put } from "@/lib/http";
import { type SignedIn, useSession } from "@/lib/session";

export function useChangePassword() {
  return useMutation({
    mutationFn: (request: { current: string; next: string }) => put<SignedIn>("auth/password", request),
    onSuccess: (signedIn) => useSession.getState().start(signedIn),
  });
}
