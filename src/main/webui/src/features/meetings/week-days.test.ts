import { expect, test } from "vitest";
import { dayOf, mondayOf, plusDays } from "./week-days";

test("a week begins on Monday, also seen from its Sunday", () => {
  expect(mondayOf(new Date(2027, 5, 2, 9))).toBe("2027-05-31");
  expect(mondayOf(new Date(2027, 5, 6, 23))).toBe("2027-05-31");
  expect(mondayOf(new Date(2027, 4, 31, 0))).toBe("2027-05-31");
});

test("days go on over the end of a month and a change of the clocks", () => {
  expect(plusDays("2027-03-27", 2)).toBe("2027-03-29");
  expect(plusDays("2027-03-01", -1)).toBe("2027-02-28");
  expect(dayOf(new Date(2027, 0, 9, 23, 59))).toBe("2027-01-09");
});
