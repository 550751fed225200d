import type { ReactNode } from "react";
import { Link } from "react-router";
import { Card } from "@/components/card";
import { useBusinessNow } from "@/features/world/use-business-now";
import { count, day, sentence, time } from "@/lib/format";
import type { Prospect } from "./prospect";

/** Contact and event; what is not known says so. */
export function ProspectFacts({ prospect }: { prospect: Prospect }) {
  const now = useBusinessNow();
  const facts: [string, ReactNode][] = [
    ["Kind", sentence(prospect.type)],
    ["Company", prospect.company],
    ["E-mail", prospect.email],
    ["Phone", prospect.phone],
    ["Place", prospect.place],
    ["Local time", prospect.timeZone ? `${time(now, prospect.timeZone)} (${prospect.timeZone})` : null],
    ["Event", prospect.eventType && sentence(prospect.eventType)],
    ["Date", prospect.eventDate && day(prospect.eventDate)],
    ["Guests", prospect.guests === null ? null : count(prospect.guests)],
    ["Source", <Source key="source" of={prospect.source} />],
    ["Why", prospect.reason],
  ];
  return (
    <Card title="What we know">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {facts
          .filter(([name, value]) => value !== null || !["Company", "Local time", "Why"].includes(name))
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="min-w-0 break-words">{value ?? <span className="text-soft">Not known yet</span>}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

/** Sources on the wire are "manual" or "hunt:<id>", "import:<id>". */
function Source({ of }: { of: string }) {
  const [kind = "", id] = of.split(":");
  if (id && kind === "hunt") return <Link className="link" to={`/hunts/${id}`}>Hunt</Link>;
  if (id && kind === "import") return <Link className="link" to={`/prospects/imports/${id}`}>Import</Link>;
  return <>{kind === "manual" ? "Entered by hand" : sentence(kind)}</>;
}
