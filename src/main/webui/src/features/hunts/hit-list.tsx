import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { Badge, type Tone } from "@/components/badge";
import { Chips } from "@/components/chips";
import { NothingFound, NothingYet } from "@/components/states";
import { SimulatedBadge } from "@/features/world/world-badges";
import { percent } from "@/lib/format";
import { DecideOnHit } from "./decide-on-hit";
import { type Hunt, type HuntHit, type Verdict, stopped, underWay } from "./hunt";

const verdicts: Record<Verdict, { tone: Tone; text: string }> = {
  yes: { tone: "won", text: "Yes" },
  unsure: { tone: "wait", text: "Unsure" },
  no: { tone: "neutral", text: "No" },
};

/** Every hit with its verdict, the reason and the sentence it rests on. */
export function HitList({ hunt }: { hunt: Hunt }) {
  const [shown, setShown] = useState<Verdict[]>([]);
  if (hunt.hits.length === 0) {
    return underWay(hunt.status) ? (
      <NothingYet title="The search is under way">Hits appear here as they come.</NothingYet>
    ) : stopped(hunt.status) ? (
      <NothingYet title="No hits">The hunt stopped before it had read any.</NothingYet>
    ) : (
      <NothingYet title="No hits">Wider words, another region or another season may find more.</NothingYet>
    );
  }
  const hits = shown.length === 0 ? hunt.hits : hunt.hits.filter((hit) => hit.verdict !== null && shown.includes(hit.verdict));
  const options = (Object.keys(verdicts) as Verdict[]).map((value) => ({
    value,
    text: `${verdicts[value].text} ${hunt.hits.filter((hit) => hit.verdict === value).length}`,
  }));
  return (
    <>
      <div className="border-b border-line px-4 py-1.5">
        <Chips label="Verdict" options={options} chosen={shown} onToggle={(value) => setShown((now) => (now.includes(value) ? now.filter((each) => each !== value) : [...now, value]))} />
      </div>
      {hits.length === 0 ? (
        <NothingFound onClear={() => setShown([])} />
      ) : (
        <ul>
          {hits.map((hit) => (
            <li key={hit.id} className="border-b border-line px-4 py-3 last:border-b-0">
              <Hit huntId={hunt.id} hit={hit} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Hit({ huntId, hit }: { huntId: string; hit: HuntHit }) {
  const verdict = hit.verdict === null ? null : verdicts[hit.verdict];
  return (
    <article className="grid gap-1.5">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 font-medium break-words">
          <a href={hit.url} target="_blank" rel="noreferrer" className="hover:underline">
            {hit.title || hit.url}
            {/* Never alone on a line. */}
            <span className="whitespace-nowrap">
              {"\u00a0"}
              <ExternalLink aria-label="opens another site" className="inline size-3.5 text-soft" />
            </span>
          </a>
        </h3>
        <span className="flex shrink-0 gap-1.5">
          <SimulatedBadge when={hit.simulated} />
          {verdict === null ? <Badge>Not judged yet</Badge> : <Badge tone={verdict.tone}>{verdict.text}{hit.confidence !== null && ` ${percent(hit.confidence)}`}</Badge>}
        </span>
      </div>
      {hit.quote && <blockquote className="quote">“{hit.quote}”</blockquote>}
      {hit.reason && <p className="text-soft">{hit.reason}</p>}
      {hit.decision === "rejected" && <p className="text-soft">Rejected{hit.decisionReason && `: ${hit.decisionReason}`}</p>}
      {(hit.prospectId ?? hit.duplicateOf) && (
        <p>
          <Link className="link" to={`/prospects/${hit.prospectId ?? hit.duplicateOf}`}>
            {hit.duplicateOf ? "Already known: open the prospect" : "Open the prospect"}
          </Link>
        </p>
      )}
      <DecideOnHit huntId={huntId} hit={hit} />
    </article>
  );
}
