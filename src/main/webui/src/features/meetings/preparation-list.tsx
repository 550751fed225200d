import { SourceLink } from "@/components/source-link";
import { NothingYet } from "@/components/states";
import type { PreparedLine } from "./get-meeting";

const sections: { value: PreparedLine["section"]; title: string }[] = [
  { value: "brief", title: "What the client wants" },
  { value: "open_question", title: "To be asked" },
  { value: "proposal", title: "Proposal" },
  { value: "note", title: "Earlier meetings" },
  { value: "message", title: "Last messages" },
  { value: "finding", title: "What research found" },
];

const sources: Record<string, string> = {
  message: "from a message",
  person: "entered by a person",
  brief: "nobody has said it",
  finding: "from research",
  proposal: "from the proposal",
  meeting: "from the notes",
};

/** What the host should know, each line with where it comes from. */
export function PreparationList({ lines }: { lines: PreparedLine[] }) {
  const filled = sections.map(({ value, title }) => ({ title, lines: lines.filter((line) => line.section === value) })).filter((each) => each.lines.length > 0);
  if (filled.length === 0) return <NothingYet title="Nothing is known yet">What the client writes and research finds stands here.</NothingYet>;
  return (
    <div className="grid gap-4 p-4">
      {filled.map(({ title, lines: inSection }) => (
        <section key={title} className="grid gap-1.5">
          <h3 className="text-xs font-semibold text-soft">{title}</h3>
          <ul className="grid gap-2">
            {inSection.map((line) => (
              <li key={`${line.reference}-${line.text}`} className="grid min-w-0 gap-0.5">
                <p className="wrap-anywhere">{line.text}</p>
                {line.quote && <p className="border-l-2 border-line pl-2 text-soft wrap-anywhere">{line.quote}</p>}
                <p className="text-xs text-soft">
                  {line.url ? <SourceLink source={line.url}>{sources[line.source] ?? line.source}</SourceLink> : (sources[line.source] ?? line.source)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
