import { expect, test } from "vitest";
import { type HuntHit, openDecisions, stopped, underWay } from "./hunt";

const hit: HuntHit = {
  id: "1",
  url: "https://board.example/1",
  title: "A page",
  verdict: "unsure",
  confidence: 0.5,
  reason: null,
  quote: null,
  prospectId: null,
  duplicateOf: null,
  simulated: false,
  decision: null,
  decisionReason: null,
};

test("a judged hit that is no prospect yet can be accepted and rejected", () => {
  expect(openDecisions(hit)).toEqual(["accept", "reject"]);
  expect(openDecisions({ ...hit, verdict: "no" })).toEqual(["accept", "reject"]);
});

test("a rejected hit can still be accepted", () => {
  expect(openDecisions({ ...hit, decision: "rejected" })).toEqual(["accept"]);
});

test("nothing is left to decide before the judgement and once there is a prospect", () => {
  expect(openDecisions({ ...hit, verdict: null })).toEqual([]);
  expect(openDecisions({ ...hit, prospectId: "p" })).toEqual([]);
  expect(openDecisions({ ...hit, duplicateOf: "p" })).toEqual([]);
});

test.each(["needs_attention", "failed"])("a hunt that is %s has stopped, which is neither work nor an end", (status) => {
  expect(stopped(status)).toBe(true);
  expect(underWay(status)).toBe(false);
});

test.each(["running", "done", "cancelled"])("a hunt that is %s has not stopped by itself", (status) => {
  expect(stopped(status)).toBe(false);
});
