import { amountText } from "@/lib/amount-text";
import { count, day, sentence } from "@/lib/format";
import type { Slot } from "./conversation";

/** A slot's value for reading: dates, numbers and amounts ("1800000 EUR") as people write them, other words as they are. */
export function slotValue(slot: Slot, value: string): string {
  if (slot === "event_type") return sentence(value);
  if (slot === "event_date" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (slot === "guests" && /^\d+$/.test(value)) return count(Number(value));
  return slot === "budget" ? amountText(value) : value;
}
