import { Badge } from "@/components/badge";
import { cn } from "@/lib/cn";
import { count, money } from "@/lib/format";
import { useMay } from "@/lib/roles";
import type { PricedPackage } from "./proposal";

/** One package: every line with its amount and why it costs what it costs. */
export function PackageColumn({ of: offer, currency, accepted }: { of: PricedPackage; currency: string; accepted: boolean }) {
  const decides = useMay("decide");
  const price = (minor: number) => money({ minor, currency }, false);
  const margin = offer.subtotalMinor + sum(offer.adjustments) - offer.costMinor;
  return (
    <section className={cn("grid min-w-0 gap-3 rounded-lg border bg-surface p-4", offer.recommended ? "border-accent" : "border-line")}>
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="text-base font-semibold">{offer.name}</h2>
          {offer.recommended && <Badge tone="accent">Recommended</Badge>}
          {accepted && <Badge tone="won">Accepted</Badge>}
        </div>
        <p className="text-soft">{offer.description}</p>
        {offer.why && <p className="text-xs text-soft">{offer.why}</p>}
      </header>
      <ul className="border-t border-line">
        {offer.lines.map((line) => (
          <Row key={line.itemId} label={line.label} amount={price(line.amountMinor)} detail={line.detail ?? `${count(line.quantity)} × ${price(line.unitPriceMinor)}`} why={line.why} />
        ))}
        <Row label="Subtotal" amount={price(offer.subtotalMinor)} strong />
        {offer.adjustments.map((each) => (
          <Row key={each.ruleId} label={each.label} amount={price(each.amountMinor)} why={each.why} />
        ))}
        {offer.taxMinor !== 0 && <Row label={offer.taxLabel ?? "Tax"} amount={price(offer.taxMinor)} />}
      </ul>
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">Total</span>
        <span className="text-lg font-semibold">{price(offer.totalMinor)}</span>
      </p>
      {decides && (
        <p className="flex justify-between gap-3 border-t border-line pt-2 text-xs text-soft">
          <span>Margin before tax</span>
          <span>{price(margin)}</span>
        </p>
      )}
    </section>
  );
}

function Row({ label, amount, detail, why, strong = false }: { label: string; amount: string; detail?: string; why?: string; strong?: boolean }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2">
      <span className={cn(strong && "font-semibold")}>{label}</span>
      <span className={cn("text-right", strong && "font-semibold")}>{amount}</span>
      {detail && <span className="text-xs text-soft">{detail}</span>}
      {why && <span className="col-span-2 text-xs text-soft">{why}</span>}
    </li>
  );
}

function sum(adjustments: { amountMinor: number }[]): number {
  return adjustments.reduce((total, each) => total + each.amountMinor, 0);
}
