import { money } from "./format";

/** Amounts travel as text in minor units ("2800000 USD"); people read and write major ones ("28000 USD"). */
const WIRE = /^(\d+) ([A-Z]{3})$/;
const WRITTEN = /^([\d,]+(?:\.\d+)?) ?([A-Za-z]{3})$/;

/** For reading: "$28,000"; other text as it is. */
export function amountText(value: string): string {
  const [, minor, currency] = WIRE.exec(value) ?? [];
  return minor && currency ? money({ minor: Number(minor), currency }) : value;
}

/** For a field in which the amount is corrected: "28000 USD". */
export function amountToEdit(value: string): string {
  const [, minor, currency] = WIRE.exec(value) ?? [];
  return minor && currency ? `${Number(minor) / unit(currency)} ${currency}` : value;
}

/** Back to the wire from what was written; text that is no amount with a currency stays as it is. */
export function amountToSend(text: string): string {
  const [, major, code] = WRITTEN.exec(text.trim()) ?? [];
  if (!major || !code) return text.trim();
  const currency = code.toUpperCase();
  return `${Math.round(Number(major.replaceAll(",", "")) * unit(currency))} ${currency}`;
}

/** How many minor units one major unit of the currency has: 100 for EUR, 1 for JPY. */
export function unit(currency: string): number {
  return 10 ** digits(currency);
}

/** Decimal places of the currency. */
export function digits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
