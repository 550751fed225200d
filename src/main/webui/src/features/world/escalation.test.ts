import { expect, test } from "vitest";
import { askedNext, askedNow } from "./escalation";

test("tells who is asked and who is next", () => {
  expect(askedNow({ asked: "seller" })).toBe("the seller");
  expect(askedNow({ asked: "everybody" })).toBe("whoever looks at the list");
  expect(askedNext({ next: "owners" })).toBe("owners");
});

test("after the last there is nobody", () => {
  expect(askedNext({ next: null })).toBeNull();
});
