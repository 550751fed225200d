import { CircleCheck, CircleHelp, type LucideIcon, OctagonX } from "lucide-react";
import { cn } from "@/lib/cn";
import type { Verdict } from "./approval";

const looks: Record<Verdict, { icon: LucideIcon; word: string; colour: string; tint: string }> = {
  verified: { icon: CircleCheck, word: "Verified", colour: "text-won", tint: "bg-won-tint" },
  unsupported: { icon: CircleHelp, word: "Unsupported", colour: "text-wait", tint: "bg-wait-tint" },
  contradicted: { icon: OctagonX, word: "Contradicted", colour: "text-fail", tint: "bg-fail-tint" },
};

export function verdictWord(verdict: Verdict): string {
  return looks[verdict].word;
}

/** A verdict by icon, word and colour, so that none of them is needed alone. */
export function VerdictMark({ verdict, className }: { verdict: Verdict; className?: string }) {
  const { icon: Icon, word, colour, tint } = looks[verdict];
  return (
    <span className={cn("inline-flex items-center gap-1 rounded px-1.5 py-0.5 align-baseline text-xs font-medium whitespace-nowrap", colour, tint, className)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {word}
    </span>
  );
}
