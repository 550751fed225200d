import { expect, test } from "vitest";
import { amountText, amountToEdit, amountToSend } from "./amount-text";

test("an amount is read and corrected in major units and sent in minor ones", () => {
  expect(amountText("2800000 USD")).toBe("$28,000");
  expect(amountToEdit("2800050 USD")).toBe("28000.5 USD");
  expect(amountToSend("28,000.50 usd")).toBe("2800050 USD");
});

test("a currency without minor units keeps its number", () => {
  expect(amountText("28000 JPY")).toBe("¥28,000");
  expect(amountToSend(amountToEdit("28000 JPY"))).toBe("28000 JPY");
});

test("text that is no amount stays as it is", () => {
  expect(amountText("rustic barn")).toBe("rustic barn");
  expect(amountToSend(" about 20k ")).toBe("about 20k");
});
