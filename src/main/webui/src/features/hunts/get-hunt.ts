import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import { type Hunt, underWay } from "./hunt";

/** One hunt with its hits. The socket tells of changes; while it runs, a slow look makes up for a broken one. */
export function useHunt(id: string) {
  return useQuery({
    queryKey: ["hunt", id],
    queryFn: ({ signal }) => get<Hunt>(`hunts/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && underWay(query.state.data.status) ? 5_000 : false),
  });
}
