import { expect, test } from "vitest";
import { segments } from "./segments";

const asSentence = (sentence: string) => sentence;

test("a sentence is found across a line break", () => {
  const parts = segments("Hello. We are 120\nguests. Bye.", ["We are 120 guests."], asSentence);
  expect(parts.map((part) => part.text)).toEqual(["Hello. ", "We are 120\nguests.", " Bye."]);
  expect(parts[1]?.marks).toEqual(["We are 120 guests."]);
});

test("overlapping sentences share their common part", () => {
  const parts = segments("abc def ghi", ["abc def", "def ghi"], asSentence);
  expect(parts.find((part) => part.text.includes("def"))?.marks).toHaveLength(2);
});

test("what does not occur marks nothing and the text stays whole", () => {
  expect(segments("Plain text.", ["Not there."], asSentence)).toEqual([{ text: "Plain text.", marks: [] }]);
});
