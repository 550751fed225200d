import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Card } from "@/components/card";
import { SourceLink } from "@/components/source-link";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { percent, sentence } from "@/lib/format";
import { useSignals } from "./get-signals";

/** Why we think they plan an event, in their own words. */
export function SignalList({ id }: { id: string }) {
  const signals = useSignals(id);
  return (
    <Card title="Signals" flush side={signals.data && <span className="text-xs text-soft">{signals.data.length}</span>}>
      <Answer of={signals} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet title="No signals">This prospect came without a quoted sentence.</NothingYet>
          ) : (
            <ul>
              {all.map((signal) => (
                <li key={signal.id} className="grid gap-1.5 border-b border-line px-4 py-3 last:border-b-0">
                  <blockquote className="quote text-ink">“{signal.quote}”</blockquote>
                  <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-soft">
                    <Badge>{sentence(signal.kind)}</Badge>
                    <span>{percent(signal.confidence)} sure</span>
                    {signal.sourceUrl ? (
                      <SourceLink source={signal.sourceUrl}>{signal.sourceTitle ?? "Source"}</SourceLink>
                    ) : (
                      signal.sourceTitle && <span>{signal.sourceTitle}</span>
                    )}
                    <Ago at={signal.retrievedAt} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
}
