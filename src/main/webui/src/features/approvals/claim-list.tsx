import { SourceLink } from "@/components/source-link";
import { sentence } from "@/lib/format";
import type { CheckedClaim } from "./approval";
import { VerdictMark } from "./verdict";

/** Claims of a sentence, each with what it rests on or what speaks against it. */
export function ClaimList({ claims }: { claims: CheckedClaim[] }) {
  return (
    <span role="list" className="block">
      {claims.map((claim) => (
        <span role="listitem" key={`${claim.start}-${claim.kind}`} className="grid gap-1 border-b border-line py-2 last:border-b-0">
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{claim.words}</span>
            <VerdictMark verdict={claim.verdict} />
          </span>
          {claim.note && <span className="text-soft">{sentence(claim.note)}</span>}
          {claim.quote && <span className="quote">“{claim.quote}”</span>}
          {claim.source && (
            <span className="text-xs text-soft">
              {sentence(claim.source)}
              {claim.url && (
                <>
                  {" · "}
                  <SourceLink source={claim.url}>source</SourceLink>
                </>
              )}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
