import type { Answered } from "@/lib/api";

export type Escalation = Answered<"Escalation", "askedUser" | "next" | "nextAt">;

const who: Record<string, string> = { everybody: "whoever looks at the list", seller: "the seller", managers: "managers", owners: "owners" };

/** Who is asked now: "managers". */
export function askedNow({ asked }: Pick<Escalation, "asked">): string {
  return who[asked] ?? asked;
}

/** Who is asked next: "owners"; null when everybody was. */
export function askedNext({ next }: Pick<Escalation, "next">): string | null {
  return next === null || next === undefined ? null : (who[next] ?? next);
}
