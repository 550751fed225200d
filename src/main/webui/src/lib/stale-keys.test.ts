import { expect, test } from "vitest";
import { staleKeys } from "./stale-keys";

test("a decided approval makes its list, itself, its prospect and Today stale", () => {
  const event = { seq: 7, topic: "approvals", type: "approval.decided", subject: "a1", facts: { prospect: "p1" } };
  expect(staleKeys(event)).toEqual([["approvals"], ["approval", "a1"], ["autonomy"], ["prospect", "p1"], ["today"]]);
});

test("a message makes its conversation stale, not the message's own id", () => {
  const event = { seq: 8, topic: "conversations", type: "message.received", subject: "m1", facts: { conversation: "c1", prospect: "p1" } };
  expect(staleKeys(event)).toContainEqual(["conversation", "c1"]);
});

test("a step of a hunt's run makes the hunt stale", () => {
  const event = { seq: 9, topic: "runs", type: "run.changed", subject: "r1", facts: { kind: "hunt", subject: "h1" } };
  expect(staleKeys(event)).toContainEqual(["hunt", "h1"]);
});

test("a repeating hunt that was due makes the schedules and the list of hunts stale", () => {
  const event = { seq: 10, topic: "hunts", type: "hunt_schedule.changed", subject: "s1", facts: {} };
  expect(staleKeys(event)).toEqual([["hunt-schedules"], ["hunts"]]);
});

test("what becomes of a date hold makes the board, its holds and the prospect's timeline stale", () => {
  const event = { seq: 12, topic: "dates", type: "date_hold.moved_up", subject: "h1", facts: { prospect: "p1", resource: "r1", day: "2027-06-12" } };
  expect(staleKeys(event)).toEqual([["dates"], ["prospect", "p1"]]);
});

test("an escalation makes what it is about and Today stale", () => {
  const event = { seq: 11, topic: "attention", type: "escalation.raised", subject: "a1", facts: { item: "approval" } };
  expect(staleKeys(event)).toContainEqual(["approval", "a1"]);
  expect(staleKeys(event)).toContainEqual(["today"]);
});

test("topics the app does not know make nothing stale", () => {
  expect(staleKeys({ seq: 1, topic: "users", type: "user.sessions_ended", subject: "u1", facts: {} })).toEqual([]);
});

test("a rule that changes makes its figures and the queue stale", () => {
  const event = { seq: 12, topic: "attention", type: "autonomy.demoted", subject: "answer.wedding.unknown", facts: { mode: "off" } };
  expect(staleKeys(event)).toEqual([["autonomy"], ["approvals"], ["approval"], ["today"]]);
});
