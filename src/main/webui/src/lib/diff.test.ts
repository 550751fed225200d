import { expect, test } from "vitest";
import { diff } from "./diff";

test("names what was replaced and keeps the rest", () => {
  expect(diff("Dear Ann, see you Monday.", "Dear Ann, see you Friday.")).toEqual([
    { kind: "same", text: "Dear Ann, see you " },
    { kind: "removed", text: "Monday." },
    { kind: "added", text: "Friday." },
  ]);
});

test("both texts can be read back from the pieces", () => {
  const before = "one two three\n\nfour five six";
  const after = "zero one three\n\nfour six seven";
  const pieces = diff(before, after);
  const read = (leftOut: string) => pieces.filter((piece) => piece.kind !== leftOut).map((piece) => piece.text).join("");
  expect(read("added")).toBe(before);
  expect(read("removed")).toBe(after);
});
