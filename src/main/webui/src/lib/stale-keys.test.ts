import { expect, test } from "vitest";
import { staleKeys } from "./stale-keys";

test("a decided approval makes its list, itself, its prospect and Today stale", () => {
  const event = { seq: 7, topic: "approvals", type: "approval.decided", subject: "a1", facts: { prospect: "p1" } };
  expect(staleKeys(event)).toEqual([["approvals"], ["approval", "a1"], ["prospect", "p1"], ["today"]]);
});

test("a message makes its conversation stale, not the message's own id", () => {
  const event = { seq: 8, topic: "conversations", type: "message.received", subject: "m1", facts: { conversation: "c1", prospect: "p1" } };
  expect(staleKeys(event)).toContainEqual(["conversation", "c1"]);
});

test("a step of a hunt's run makes the hunt stale", () => {
  const event = { seq: 9, topic: "runs", type: "run.changed", subject: "r1", facts: { kind: "hunt", subject: "h1" } };
  expect(staleKeys(event)).toContainEqual(["hunt", "h1"]);
});

test("topics the app does not know make nothing stale", () => {
  expect(staleKeys({ seq: 1, topic: "users", type: "user.sessions_ended", subject: "u1", facts: {} })).toEqual([]);
});
