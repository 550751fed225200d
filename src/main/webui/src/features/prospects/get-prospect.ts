import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";
import type { Prospect } from "./prospect";

export function useProspect(id: string | null | undefined) {
  return useQuery({
    queryKey: ["prospect", id],
    queryFn: ({ signal }) => get<Prospect>(`prospects/${id}`, undefined, signal),
    enabled: Boolean(id),
    staleTime: 60_000,
  });
}
