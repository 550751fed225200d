/** The catalogue holds minor units of the company's currency, which the API does not name here; so no symbol is shown. */
export function amount(minor: number): string {
  return new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(minor / 100);
}
