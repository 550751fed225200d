import { expect, test } from "vitest";
import { type DateDay, type DateHold, canChallenge, freePlaces, hasTurn, holdWords } from "./date";

function hold(id: string, position: number | null, status: DateHold["status"]): DateHold {
  return { id, position, status } as DateHold;
}

function day(capacity: number, line: DateHold[], booked: DateHold[] = []): DateDay {
  return { resource: { capacity }, line, booked, options: 3 } as unknown as DateDay;
}

test("ranks are options by name, the others are what they are", () => {
  expect(holdWords({ status: "held", position: 1 })).toBe("First option");
  expect(holdWords({ status: "challenged", position: 2 })).toBe("Second option");
  expect(holdWords({ status: "waiting", position: 4 })).toBe("Waiting list");
  expect(holdWords({ status: "confirmed", position: null })).toBe("Booked");
});

test("who has the turn can confirm and nobody else", () => {
  const line = [hold("a", 1, "held"), hold("b", 2, "held"), hold("c", 3, "held")];
  const one = day(1, line);
  expect(line.map((each) => hasTurn(each, one))).toEqual([true, false, false]);
  const two = day(2, line);
  expect(line.map((each) => hasTurn(each, two))).toEqual([true, true, false]);
});

test("later options challenge while nobody else does, and never a booked day", () => {
  const line = [hold("a", 1, "held"), hold("b", 2, "held"), hold("d", 4, "waiting")];
  expect(line.map((each) => canChallenge(each, day(1, line)))).toEqual([false, true, false]);
  const under = [hold("a", 1, "challenged"), hold("b", 2, "held")];
  expect(under.map((each) => canChallenge(each, day(1, under)))).toEqual([false, false]);
  const full = day(1, line, [hold("x", null, "confirmed")]);
  expect(freePlaces(full)).toBe(0);
  expect(line.some((each) => canChallenge(each, full) || hasTurn(each, full))).toBe(false);
});
