import { useMutation } from "@tanstack/react-query";
import { post } from "@/lib/http";
import { queryClient } from "@/lib/query-client";
import { useSession } from "@/lib/session";

/** Ends the session here and on the server; nothing of it stays in memory. */
export function useLogout() {
  return useMutation({
    mutationFn: () => post<void>("auth/logout"),
    onSuccess: () => {
      useSession.getState().end();
      queryClient.clear();
    },
  });
}
