import { count, day, money, sentence } from "@/lib/format";
import type { Slot } from "./conversation";

/** A slot's value for reading: dates, numbers and amounts ("1800000 EUR") as people write them, other words as they are. */
export function slotValue(slot: Slot, value: string): string {
  if (slot === "event_type") return sentence(value);
  if (slot === "event_date" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (slot === "guests" && /^\d+$/.test(value)) return count(Number(value));
  const amount = /^(\d+) ([A-Z]{3})$/.exec(value);
  if (slot === "budget" && amount) return money({ minor: Number(amount[1]), currency: amount[2] ?? "" });
  return value;
}
