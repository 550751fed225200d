import { useEffect, useState } from "react";

const QUIET_MS = 250;

/** The value once it has not changed for a moment: a slider asks the server when it rests. */
export function useSlow<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as T;
}
