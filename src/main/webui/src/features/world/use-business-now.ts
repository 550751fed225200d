import { useEffect, useState } from "react";
import { businessTime, useWorld } from "./get-world";

/** What time it is for the business, looked at anew every few seconds (every second when time runs faster). */
export function useBusinessNow(): Date {
  const world = useWorld().data;
  const [at, setAt] = useState(() => Date.now());
  const pace = (world?.speed ?? 1) > 1 ? 1_000 : 15_000;
  useEffect(() => {
    const timer = window.setInterval(() => setAt(Date.now()), pace);
    return () => window.clearInterval(timer);
  }, [pace]);
  return world ? businessTime(world, Math.max(at, world.at)) : new Date(at);
}
