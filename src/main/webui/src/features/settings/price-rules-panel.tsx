import { Pencil } from "lucide-react";
import { useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Card } from "@/components/card";
import { IconButton } from "@/components/icon-button";
import { NothingYet } from "@/components/states";
import { day, money, plural, sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useCatalogue } from "./catalogue";
import { ChangeRuleDialog } from "./change-rule-dialog";
import { type PriceRule, byRule, usePriceRules } from "./price-rules";

/** The rules that prices are made with. A change is a revision from a day on; what was sent keeps its own. */
export function PriceRulesPanel() {
  const rules = usePriceRules();
  const currency = useCatalogue().data?.[0]?.currency ?? "EUR";
  const [changing, setChanging] = useState<PriceRule | null>(null);
  const may = useMay("catalogue");
  return (
    <Answer of={rules}>
      {(revisions) =>
        revisions.length === 0 ? (
          <NothingYet title="No price rule yet" />
        ) : (
          <Card title="Price rules" flush>
            <ul>
              {byRule(revisions).map(([newest, ...older]) =>
                newest === undefined ? null : (
                  <li key={newest.key} className="flex min-h-10 items-start justify-between gap-3 border-b border-line px-4 py-2 last:border-b-0">
                    <div className="min-w-0">
                      <p className="flex flex-wrap items-center gap-2 font-medium">
                        {newest.name}
                        <Badge>{sentence(newest.kind)}</Badge>
                      </p>
                      <p className="text-soft">{conditions(newest)}</p>
                      <ul className="text-xs text-soft">
                        {[newest, ...older].map((each) => (
                          <li key={each.id}>
                            Revision {each.revision}: {amount(each, currency)}
                            {each.effectiveFrom && `, from ${day(each.effectiveFrom)}`}
                            {each.effectiveTo && `, until ${day(each.effectiveTo)}`}
                          </li>
                        ))}
                      </ul>
                    </div>
                    {may && <IconButton icon={Pencil} label={`Change ${newest.name}`} onClick={() => setChanging(newest)} />}
                  </li>
                ),
              )}
            </ul>
            {changing && <ChangeRuleDialog rule={changing} currency={currency} onClose={() => setChanging(null)} />}
          </Card>
        )
      }
    </Answer>
  );
}

function amount(rule: PriceRule, currency: string): string {
  if (rule.amountMinor !== null) return money({ minor: rule.amountMinor, currency }, false);
  return `${(rule.percent ?? 0) > 0 ? "+" : ""}${rule.percent} %`;
}

function conditions(rule: PriceRule): string {
  const texts = [
    rule.fromGuests !== null && `from ${plural(rule.fromGuests, "guest")}`,
    rule.months.length > 0 && rule.months.map(sentence).join(", "),
    rule.weekdays.length > 0 && rule.weekdays.map(sentence).join(", "),
    rule.validFrom && `events from ${day(rule.validFrom)}`,
    rule.validTo && `events until ${day(rule.validTo)}`,
  ].filter(Boolean);
  return texts.length === 0 ? "Every event" : texts.join(" · ");
}
