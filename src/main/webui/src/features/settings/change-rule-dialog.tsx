import { useState } from "react";
import { Field, Input } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { digits, unit } from "@/lib/amount-text";
import { type PriceRule, useChangeRule } from "./price-rules";

interface Props {
  rule: PriceRule;
  currency: string;
  onClose: () => void;
}

/** Another percentage or amount from a day on; proposals already made keep the revision that they were priced with. */
export function ChangeRuleDialog({ rule, currency, onClose }: Props) {
  const inMoney = rule.amountMinor !== null;
  const [value, setValue] = useState(inMoney ? ((rule.amountMinor ?? 0) / unit(currency)).toFixed(digits(currency)) : String(rule.percent ?? 0));
  const [from, setFrom] = useState("");
  const change = useChangeRule(rule);
  function submit() {
    change.mutate(
      {
        percent: inMoney ? null : Number(value),
        amountMinor: inMoney ? Math.round(Number(value) * unit(currency)) : null,
        effectiveFrom: from || null,
      },
      {
        onSuccess: () => {
          tell(`${rule.name} changed`, "Proposals already made keep their prices.");
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title={`Change ${rule.name}`}
      description="A change is a new revision from a day on. Proposals already made keep their prices."
      action="Save"
      busy={change.isPending}
      failure={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={inMoney ? `Amount (${currency})` : "Percent"}>
        <Input type="number" required step={inMoney ? 1 / unit(currency) : 0.0001} min={inMoney ? 0 : -100} max={inMoney ? 100_000_000 / unit(currency) : 500} value={value} onChange={(event) => setValue(event.target.value)} />
      </Field>
      <Field label="In force from" hint="Empty for today">
        <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
