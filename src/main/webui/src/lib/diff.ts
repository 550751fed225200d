export interface Piece {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Word-wise difference of two texts by their longest common subsequence; long texts are compared between the parts that match at both ends. */
export function diff(before: string, after: string): Piece[] {
  const left = before.match(/\s+|[^\s]+/g) ?? [];
  const right = after.match(/\s+|[^\s]+/g) ?? [];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const pieces: Piece[] = left.slice(0, start).map((text) => ({ kind: "same", text }));
  pieces.push(...middle(left.slice(start, left.length - end), right.slice(start, right.length - end)));
  pieces.push(...left.slice(left.length - end).map((text): Piece => ({ kind: "same", text })));
  return joined(pieces);
}

function middle(left: string[], right: string[]): Piece[] {
  const width = right.length + 1;
  const length = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      length[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      pieces.push({ kind: "same", text: left[i] ?? "" });
      i++;
      j++;
    } else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: "removed", text: left[i++] ?? "" });
    } else {
      pieces.push({ kind: "added", text: right[j++] ?? "" });
    }
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
