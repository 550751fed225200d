import { Badge } from "@/components/badge";
import { cn } from "@/lib/cn";
import { count, money, plural } from "@/lib/format";
import { changeText } from "./difference-list";
import type { PricedPackage } from "./proposal";

/** One package: every line with its amount and why it costs what it costs. */
export function PackageColumn({ of: offer, currency, accepted }: { of: PricedPackage; currency: string; accepted: boolean }) {
  const price = (minor: number) => money({ minor, currency }, false);
  const margin = offer.costMinor === undefined ? undefined : offer.totalMinor - offer.taxMinor - offer.costMinor;
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
          <Row key={each.ruleId} label={each.label} amount={price(each.amountMinor)} why={each.revision === null || each.revision === 1 ? each.why : `${each.why}, revision ${each.revision} of the rule`} />
        ))}
        {offer.taxMinor !== 0 && <Row label={offer.taxLabel ?? "Tax"} amount={price(offer.taxMinor)} />}
      </ul>
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">Total</span>
        <span className="text-lg font-semibold">{price(offer.totalMinor)}</span>
      </p>
      {margin !== undefined && (
        <p className="flex justify-between gap-3 border-t border-line pt-2 text-xs text-soft">
          <span>Margin before tax</span>
          <span>{price(margin)}</span>
        </p>
      )}
      {offer.options.length > 0 && (
        <details className="border-t border-line pt-2 text-xs">
          <summary className="cursor-pointer text-soft max-md:py-2">{plural(offer.options.length, "option")} for the client</summary>
          <ul className="mt-1 grid gap-1">
            {offer.options.map((option) => (
              <li key={option.itemId} className="flex justify-between gap-3">
                <span>
                  {option.name}
                  {option.replaces && <span className="text-soft"> instead of {option.replaces}</span>}
                </span>
                <span>{changeText(option.differenceMinor, currency)}</span>
              </li>
            ))}
          </ul>
        </details>
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
