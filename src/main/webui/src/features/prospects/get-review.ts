import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export interface Review {
  needed: boolean;
  reason: string | null;
}

export function useReview(id: string, enabled: boolean) {
  return useQuery({ queryKey: ["prospect", id, "review"], queryFn: ({ signal }) => get<Review>(`prospects/${id}/review`, undefined, signal), enabled });
}
