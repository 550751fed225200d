import { Ban, CalendarCheck2, CircleDashed, Flag, Hourglass } from "lucide-react";
import { cn } from "@/lib/cn";
import type { BoardDay } from "./date";

/** A day's state: word, icon and colour, never colour alone. */
export function stateOf(day: BoardDay) {
  switch (day.state) {
    case "closed":
      return { icon: Ban, words: "Closed", tone: "text-soft" };
    case "booked":
      return { icon: CalendarCheck2, words: day.booked > 1 ? `Booked (${day.booked})` : "Booked", tone: "text-won" };
    case "held":
      return day.challenged
        ? { icon: Flag, words: `Challenged (${day.held})`, tone: "text-wait" }
        : { icon: Hourglass, words: `Held (${day.held})`, tone: "text-wait" };
    default:
      return { icon: CircleDashed, words: "Free", tone: "text-soft" };
  }
}

export function StateMark({ day, className }: { day: BoardDay; className?: string }) {
  const { icon: Icon, words, tone } = stateOf(day);
  return (
    <span className={cn("inline-flex items-center gap-1 font-medium", tone, className)}>
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.8} />
      {words}
    </span>
  );
}
