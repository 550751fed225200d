import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem";

/** The socket tells what is stale, so lists are not asked again on every look; a lost connection is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, failure) => {
        const status = asProblem(failure).status;
        return count < 2 && (status === 0 || status === 502 || status === 503);
      },
    },
    mutations: { retry: false },
  },
});
