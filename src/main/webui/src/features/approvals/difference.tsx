import { diff } from "@/lib/diff";
import type { Wording } from "./approval";

/** Old words struck out, new words underlined: readable without colour. */
export function Difference({ before, after }: { before: Wording; after: Wording }) {
  return (
    <div className="grid gap-3">
      {before.subject !== after.subject && (
        <p className="font-semibold">
          <Pieces before={before.subject} after={after.subject} />
        </p>
      )}
      {before.text !== after.text && (
        <div className="max-h-80 overflow-y-auto break-words whitespace-pre-wrap" tabIndex={0} role="region" aria-label="Changes of the text">
          <Pieces before={before.text} after={after.text} />
        </div>
      )}
    </div>
  );
}

function Pieces({ before, after }: { before: string; after: string }) {
  return diff(before, after).map((piece, index) => {
    if (piece.kind === "same") return <span key={index}>{piece.text}</span>;
    return piece.kind === "added" ? (
      <ins key={index} className="rounded-sm bg-won-tint text-won decoration-1">
        {piece.text}
      </ins>
    ) : (
      <del key={index} className="rounded-sm bg-fail-tint text-fail">
        {piece.text}
      </del>
    );
  });
}
