import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { NothingYet } from "@/components/states";
import { Ago } from "@/features/world/ago";
import { agentName, sentence } from "@/lib/format";
import { type TimelineEntry, useTimeline } from "./get-timeline";

const actors: Record<TimelineEntry["actorKind"], (id: string) => string> = {
  user: () => "by a colleague",
  agent: (id) => `by the ${agentName(id)} agent`,
  system: (id) => `by itself (${id})`,
  client: () => "by the client",
};

export function Timeline({ id }: { id: string }) {
  const timeline = useTimeline(id);
  return (
    <Card title="Timeline">
      <Answer of={timeline} rows={3}>
        {(entries) =>
          entries.length === 0 ? (
            <NothingYet title="Nothing happened yet" />
          ) : (
            <ol className="grid gap-3 border-l border-line pl-4">
              {entries.map((entry) => (
                <li key={entry.id} className="relative">
                  <span aria-hidden className="absolute top-1.5 -left-[1.28rem] size-2 rounded-full bg-edge ring-4 ring-surface" />
                  <p className="font-medium">{sentence(entry.kind.replaceAll(".", " "))}</p>
                  <p className="text-xs text-soft">
                    <Ago at={entry.occurredAt} /> {actors[entry.actorKind]?.(entry.actorId)}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </Card>
  );
}
