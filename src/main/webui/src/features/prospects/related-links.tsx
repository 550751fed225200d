import { Link } from "react-router";

/** The ways from a conversation or a proposal to its prospect and its run. */
export function RelatedLinks({ prospectId, runId }: { prospectId: string; runId?: string | null }) {
  return (
    <>
      <Link className="link" to={`/prospects/${prospectId}`}>
        Prospect
      </Link>
      {runId && (
        <Link className="link" to={`/runs/${runId}`}>
          Run
        </Link>
      )}
    </>
  );
}
