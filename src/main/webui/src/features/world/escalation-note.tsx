import { Ago } from "./ago";
import { type Escalation, askedNext, askedNow } from "./escalation";

/** Who was asked, since when, and whose turn comes next. */
export function EscalationNote({ escalation }: { escalation: Escalation }) {
  const next = askedNext(escalation);
  return (
    <>
      Asked {askedNow(escalation)} <Ago at={escalation.since} />
      {next !== null && escalation.nextAt && (
        <>
          , next {next} <Ago at={escalation.nextAt} />
        </>
      )}
    </>
  );
}
