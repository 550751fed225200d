import { cn } from "@/lib/cn";
import { segments } from "@/lib/segments";
import type { Evidence } from "./approval";

interface Props {
  text: string;
  evidence: Evidence[];
  lit: Evidence | null;
  onLight: (evidence: Evidence | null) => void;
}

/** A text whose backed sentences are underlined; hovering, focusing or tapping one lights up its source. */
export function BackedText({ text, evidence, lit, onLight }: Props) {
  return (
    <div className="max-w-[68ch] text-base leading-relaxed wrap-anywhere whitespace-pre-wrap max-md:text-sm">
      {segments(text, evidence, (each) => each.sentence).map((part, index) => {
        const source = part.marks[0];
        if (source === undefined) return <span key={index}>{part.text}</span>;
        const on = lit !== null && part.marks.includes(lit);
        return (
          <mark
            key={index}
            tabIndex={0}
            role="note"
            aria-label={`Backed by ${source.source}: ${part.text}`}
            onMouseEnter={() => onLight(source)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(source)}
            onBlur={() => onLight(null)}
            onClick={() => onLight(source)}
            className={cn("bg-transparent text-ink underline decoration-accent decoration-2 underline-offset-4", on && "rounded-sm bg-accent-tint")}
          >
            {part.text}
          </mark>
        );
      })}
    </div>
  );
}
