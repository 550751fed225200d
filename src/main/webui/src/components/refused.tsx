import { asProblem } from "@/lib/problem";

/** Why a form was refused, in the server's words. */
export function Refused({ failure }: { failure: unknown }) {
  if (!failure) return null;
  return (
    <p role="alert" className="rounded-md bg-fail-tint px-3 py-2 text-sm text-fail">
      {asProblem(failure).message}
    </p>
  );
}
