import { sentence } from "@/lib/format";
import type { Summary, SummaryLine } from "./get-summary";

const parts: SummaryLine["part"][] = ["wanted", "agreed", "open", "next"];

/** What the conversation comes to; each line leads to the message that it came from. */
export function SummaryView({ summary }: { summary: Summary }) {
  const { sentiment, lines } = summary;
  return (
    <div className="grid gap-3 p-4">
      {sentiment && (
        <p>
          <span className="font-medium">Sounds {sentiment.word}.</span>{" "}
          <a href={`#message-${sentiment.messageId}`} className="quote">
            “{sentiment.sentence}”
          </a>
        </p>
      )}
      {lines.length === 0 && <p className="text-soft">Nothing to sum up yet.</p>}
      <dl className="grid gap-3">
        {parts
          .map((part) => ({ part, mine: lines.filter((line) => line.part === part) }))
          .filter(({ mine }) => mine.length > 0)
          .map(({ part, mine }) => (
            <div key={part}>
              <dt className="text-xs font-semibold text-soft">{sentence(part)}</dt>
              {mine.map((line, index) => (
                <dd key={index} className="wrap-anywhere">
                  {line.messageId ? (
                    <a href={`#message-${line.messageId}`} className="underline decoration-line underline-offset-4">
                      {line.text}
                    </a>
                  ) : (
                    <>
                      {line.text} <span className="text-xs text-soft">(entered by hand)</span>
                    </>
                  )}
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </div>
  );
}
