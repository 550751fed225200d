import { expect, test } from "vitest";
import { notice } from "./notice";

const event = (type: string, facts: Record<string, string>) => ({ seq: 1, topic: "attention", type, subject: "x1", facts });

test("who is asked hears of it", () => {
  expect(notice(event("escalation.raised", { item: "approval", to: "u1,u2" }), "u2")).toBe("An approval waits for you");
  expect(notice(event("escalation.raised", { item: "run", to: "u1" }), "u1")).toBe("A run that stopped waits for you");
});

test("others hear nothing", () => {
  expect(notice(event("escalation.raised", { item: "approval", to: "u1,u2" }), "u")).toBeNull();
  expect(notice(event("escalation.raised", { item: "approval", to: "u1" }), undefined)).toBeNull();
  expect(notice(event("approval.decided", {}), "u1")).toBeNull();
});

test("a date hold at risk is told to its seller", () => {
  expect(notice(event("date_hold.challenged", { to: "u1" }), "u1")).toBe("A date hold of yours is challenged: confirm it or it is passed by");
  expect(notice(event("date_hold.challenged", { to: "u1" }), "u2")).toBeNull();
});

test("a meeting is announced a day and an hour before", () => {
  expect(notice(event("meeting.reminder", { hours: "24", to: "u1" }), "u1")).toBe("You have a meeting in 24 hours");
  expect(notice(event("meeting.reminder", { hours: "1", to: "u1" }), "u1")).toBe("You have a meeting in an hour");
});

test("a rule that failed is told, one that a person switched off is not", () => {
  expect(notice(event("autonomy.demoted", { cause: "sensitive_news", to: "u1" }), "u1")).toBe("A rule was switched off: sensitive news");
  expect(notice(event("autonomy.demoted", { cause: "switched_off", to: "u1" }), "u1")).toBeNull();
});
