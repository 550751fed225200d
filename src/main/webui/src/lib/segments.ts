export interface Segment<T> {
  text: string;
  marks: T[];
}

/**
 * Cuts a text where given sentences begin and end, so that each part knows the sentences it belongs to.
 * Spaces and line breaks inside a sentence may differ from the text; sentences that do not occur mark nothing.
 */
export function segments<T>(text: string, marks: T[], sentenceOf: (mark: T) => string | null): Segment<T>[] {
  const found = marks.flatMap((mark) => {
    const range = find(text, sentenceOf(mark));
    return range ? [{ mark, ...range }] : [];
  });
  const cuts = [...new Set([0, text.length, ...found.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return { text: text.slice(from, to), marks: found.filter((each) => each.from <= from && each.to >= to).map((each) => each.mark) };
  });
}

function find(text: string, sentence: string | null): { from: number; to: number } | null {
  const wordsOf = sentence?.trim().split(/\s+/).filter(Boolean) ?? [];
  if (wordsOf.length === 0) return null;
  const pattern = new RegExp(wordsOf.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"));
  const match = pattern.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}
