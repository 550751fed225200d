import { Clock } from "lucide-react";
import { cn } from "@/lib/cn";
import { moment, time } from "@/lib/format";
import { useWorld } from "./get-world";
import { useBusinessNow } from "./use-business-now";

/** The time of the business; when it runs faster than the wall clock, by how much. */
export function BusinessClock({ short = false }: { short?: boolean }) {
  const world = useWorld().data;
  const now = useBusinessNow();
  if (!world) return null;
  const faster = world.speed !== 1;
  return (
    <span className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-soft" title="Business time: deadlines, cadences and dates follow this clock.">
      <Clock aria-hidden className={cn("size-3.5", short && "max-sm:hidden")} />
      <span className="sr-only">Business time</span>
      <time dateTime={now.toISOString()}>{short && !faster ? time(now) : moment(now)}</time>
      {faster && <span className="text-wait">×{world.speed}</span>}
    </span>
  );
}
