import { moment, relative } from "@/lib/format";
import { useBusinessNow } from "./use-business-now";

/** A moment in words, the exact one on hover. */
export function Ago({ at }: { at: string }) {
  const now = useBusinessNow();
  return (
    <time dateTime={at} title={moment(at)} className="whitespace-nowrap">
      {relative(at, now)}
    </time>
  );
}
