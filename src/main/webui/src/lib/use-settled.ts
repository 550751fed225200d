import { useEffect, useState } from "react";

/** As long as a slow double click may take: its second half must not decide on what has just come into view. */
const SETTLES_MS = 500;

/** Whether the component has been in view long enough for a click to be meant for it. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLES_MS);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
