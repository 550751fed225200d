import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Page, get } from "@/lib/http";
import type { Hunt } from "./hunt";

export function useFindHunts(page: number) {
  return useQuery({
    queryKey: ["hunts", page],
    queryFn: ({ signal }) => get<Page<Hunt>>("hunts", { page }, signal),
    placeholderData: keepPreviousData,
  });
}
