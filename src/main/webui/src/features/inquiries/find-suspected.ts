import { useQuery } from "@tanstack/react-query";
import type { Answered } from "@/lib/api";
import { type Page, get } from "@/lib/http";

export type Inquiry = Answered<"Inquiry", "prospectId" | "name" | "email" | "text">;

/** Inquiries that wait for a person, because they read like a fraud or an advertisement. */
export function useFindSuspected(page: number) {
  return useQuery({
    queryKey: ["inbound", "inquiries", page],
    queryFn: ({ signal }) => get<Page<Inquiry>>("inquiries", { status: "suspected", page, size: 10 }, signal),
  });
}
