import { useMutation } from "@tanstack/react-query";
import { post } from "@/lib/http";
import { type SignedIn, useSession } from "@/lib/session";

export function useLogin() {
  const start = useSession((session) => session.start);
  return useMutation({
    mutationFn: (request: { email: string; password: string }) => post<SignedIn>("auth/login", request),
    onSuccess: start,
  });
}
