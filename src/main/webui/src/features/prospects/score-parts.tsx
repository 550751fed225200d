import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { sentence } from "@/lib/format";
import { useScore } from "./get-score";

/** The lead score and the parts it is the sum of. */
export function ScoreParts({ id }: { id: string }) {
  const score = useScore(id);
  return (
    <Card title="Lead score" side={score.data && <span className="text-lg font-semibold">{score.data.score}</span>}>
      <Answer of={score} rows={3}>
        {({ parts }) => (
          <ul className="grid gap-3">
            {parts.map((part) => (
              <li key={part.name} className="grid gap-1">
                <div className="flex justify-between gap-3">
                  <span className="font-medium">{sentence(part.name)}</span>
                  <span>
                    {part.points}
                    <span className="text-soft"> of {part.of}</span>
                  </span>
                </div>
                <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
                  <div className="h-full bg-accent" style={{ width: `${part.of === 0 ? 0 : (part.points / part.of) * 100}%` }} />
                </div>
                <p className="text-xs text-soft">{part.reason}</p>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}
