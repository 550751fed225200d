import { expect, test } from "vitest";
import { dayIn, longDay, monthName, monthOr, plusDays, plusMonths, weeksOf } from "./month";

test("a month's weeks begin on Monday and hold all its days", () => {
  const weeks = weeksOf("2027-06");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe("2027-05-31");
  expect(weeks.at(-1)?.[6]).toBe("2027-07-04");
  expect(weeks.flat().filter((day) => day.startsWith("2027-06"))).toHaveLength(30);
});

test("a February that begins on a Monday has four rows, and a month that spills over has six", () => {
  expect(weeksOf("2027-02")).toHaveLength(4);
  expect(weeksOf("2027-05")).toHaveLength(6);
});

test("days and months go over the turn of the year and over a change of the clock", () => {
  expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(plusDays("2027-03-28", 1)).toBe("2027-03-29");
  expect(plusMonths("2026-12", 1)).toBe("2027-01");
  expect(plusMonths("2027-01", -1)).toBe("2026-12");
});

test("what is no month in the address is left aside", () => {
  expect(monthOr("2027-06", "2026-01")).toBe("2027-06");
  expect(monthOr("2027-13", "2026-01")).toBe("2026-01");
  expect(monthOr(null, "2026-01")).toBe("2026-01");
});

test("names", () => {
  expect(monthName("2027-06")).toBe("June 2027");
  expect(longDay("2027-06-12")).toBe("Saturday 12 June 2027");
  expect(dayIn(new Date("2027-06-11T22:30:00Z"), "Europe/Berlin")).toBe("2027-06-12");
});
