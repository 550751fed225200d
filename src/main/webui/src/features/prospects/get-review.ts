import type { Answered } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export type Review = Answered<"ReviewResponse", "reason">;

export function useReview(id: string, enabled: boolean) {
  return useQuery({ queryKey: ["prospect", id, "review"], queryFn: ({ signal }) => get<Review>(`prospects/${id}/review`, undefined, signal), enabled });
}
