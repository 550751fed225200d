import { expect, test } from "vitest";
import { cronOf, inWords, lastTime } from "./schedule";

const repeat = { rhythm: "weekly", at: "07:05", weekday: 1, cron: "" } as const;

test("a rhythm becomes the five fields of a cron text", () => {
  expect(cronOf(repeat)).toBe("5 7 * * 1");
  expect(cronOf({ ...repeat, rhythm: "daily", at: "18:30" })).toBe("30 18 * * *");
  expect(cronOf({ ...repeat, rhythm: "cron", cron: "  0  7 1 * * " })).toBe("0 7 1 * *");
});

test("what is missing makes no cron text", () => {
  expect(cronOf({ ...repeat, at: "" })).toBeNull();
  expect(cronOf({ ...repeat, rhythm: "cron", cron: "  " })).toBeNull();
});

test("the usual cron texts are told in words, others as they are", () => {
  expect(inWords("5 7 * * 1")).toBe("Every Monday at 07:05");
  expect(inWords("30 18 * * *")).toBe("Every day at 18:30");
  expect(inWords("0 7 1 */3 *")).toBe("By 0 7 1 */3 *");
});

test("a time that was left out says why", () => {
  expect(lastTime({ lastOutcome: null })).toBeNull();
  expect(lastTime({ lastOutcome: "started" })).toBe("Last hunt");
  expect(lastTime({ lastOutcome: "skipped" })).toContain("still under way");
});
