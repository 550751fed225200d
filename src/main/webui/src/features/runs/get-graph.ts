import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { GraphPicture } from "./run";

export function useGraph(kind: string) {
  return useQuery({ queryKey: ["graph", kind], queryFn: ({ signal }) => get<GraphPicture>(`runs/graphs/${kind}`, undefined, signal), staleTime: Infinity });
}
