import { useMutation } from "@tanstack/react-query";
import { post } from "@/lib/http";
import { queryClient } from "@/lib/query-client";
import { type SignedIn, useSession } from "@/lib/session";

export function useCreateOwner() {
  return useMutation({
    mutationFn: (request: { email: string; name: string; password: string }) => post<SignedIn>("setup", request),
    onSuccess: (signedIn) => {
      queryClient.setQueryData(["setup"], { needed: false });
      useSession.getState().start(signedIn);
    },
  });
}
