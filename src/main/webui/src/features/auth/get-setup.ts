import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

/** Whether the first owner still has to be created. */
export function useSetup() {
  return useQuery({ queryKey: ["setup"], queryFn: ({ signal }) => get<{ needed: boolean }>("setup", undefined, signal) });
}
