import { useId, useState } from "react";
import type { Checked, CheckedSentence } from "./approval";
import { ClaimList } from "./claim-list";
import { VerdictMark, verdictWord } from "./verdict";

interface Props {
  part: "subject" | "text";
  text: string;
  checked: Checked;
}

/** A text with the verdict behind each sentence that claims something; a verdict opens the evidence below its sentence. */
export function CheckedText({ part, text, checked }: Props) {
  const sentences = checked.sentences.filter((each) => each.part === part && text.slice(each.start, each.end) === each.text);
  return (
    <div className="max-w-[68ch] text-base leading-relaxed wrap-anywhere whitespace-pre-wrap max-md:text-sm">
      {sentences.map((each, index) => (
        <span key={each.start}>
          {text.slice(sentences[index - 1]?.end ?? 0, each.start)}
          <Sentence sentence={each} />
        </span>
      ))}
      {text.slice(sentences.at(-1)?.end ?? 0)}
    </div>
  );
}

function Sentence({ sentence }: { sentence: CheckedSentence }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  if (sentence.verdict === null) return <>{sentence.text}</>;
  return (
    <>
      {sentence.text}{" "}
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={`${verdictWord(sentence.verdict)}: ${sentence.text}`}
        onClick={() => setOpen(!open)}
        className="rounded align-baseline max-md:min-h-8"
      >
        <VerdictMark verdict={sentence.verdict} />
      </button>
      <span id={panel} hidden={!open} className="my-2 block rounded-md border border-line bg-sunken px-3 py-1 text-sm whitespace-normal">
        {open && <ClaimList claims={sentence.claims} />}
      </span>
    </>
  );
}
