import { Search } from "lucide-react";
import { Card } from "@/components/card";
import { plural } from "@/lib/format";
import { type Hunt, stopped, underWay } from "./hunt";

/** What was asked, of whom, and how far the reading is. */
export function HuntProgress({ hunt }: { hunt: Hunt }) {
  const share = hunt.total === 0 ? 0 : hunt.judged / hunt.total;
  return (
    <Card title="Progress" side={<span className="text-xs text-soft">{underWay(hunt.status) ? "Live" : stopped(hunt.status) ? "Stopped" : "Finished"}</span>}>
      <div className="grid gap-4">
        <div className="grid gap-1.5">
          <p id="read-so-far">
            {hunt.total === 0 ? (underWay(hunt.status) ? "Planning the queries" : "No hit was read") : `${hunt.judged} of ${plural(hunt.total, "hit")} judged, ${plural(hunt.accepted, "prospect")} found`}
          </p>
          <div
            role="progressbar"
            aria-labelledby="read-so-far"
            aria-valuemin={0}
            aria-valuemax={hunt.total}
            aria-valuenow={hunt.judged}
            className="h-1.5 overflow-hidden rounded-full bg-sunken"
          >
            <div className="h-full rounded-full bg-accent transition-[width] duration-150" style={{ width: `${share * 100}%` }} />
          </div>
        </div>
        {hunt.queries.length > 0 && (
          <ul className="grid gap-2">
            {hunt.queries.map((query) => (
              <li key={query.text} className="flex items-start gap-2">
                <Search aria-hidden className="mt-0.5 size-4 shrink-0 text-soft" />
                <span className="min-w-0 grow break-words">{query.text}</span>
                <span className="text-xs whitespace-nowrap text-soft">
                  {plural(query.hits, "hit")}
                  {query.provider && ` · ${query.provider}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
