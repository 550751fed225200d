import { useState } from "react";
import { Field, Input, Select } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { amountToSend } from "@/lib/amount-text";
import { sourceName, useEnterCost } from "./sources";

/** Enters what a source costs from a day on. */
export function EnterCostDialog({ source, onClose }: { source: string; onClose: () => void }) {
  const enter = useEnterCost();
  const [basis, setBasis] = useState<"per_prospect" | "per_month">("per_prospect");
  const [amount, setAmount] = useState("");
  const [firstDay, setFirstDay] = useState("");
  const [minor, currency] = amountToSend(amount).split(" ");
  const wrong = amount !== "" && !/^\d+$/.test(minor ?? "");
  return (
    <FormDialog
      title={`What does "${sourceName(source)}" cost?`}
      description="It is counted for the prospects, or the months, from the first day on."
      action="Enter"
      busy={enter.isPending}
      disabled={wrong || amount === "" || firstDay === "" || currency === undefined}
      failure={enter.error}
      onClose={onClose}
      onSubmit={() =>
        enter.mutate(
          { source, basis, amountMinor: Number(minor), currency: currency ?? "", firstDay },
          {
            onSuccess: () => {
              tell("Entered");
              onClose();
            },
          },
        )
      }
    >
      <Field label="Amount" hint="With its currency, like 12.50 EUR" error={wrong ? "Write a number and a currency, like 12.50 EUR." : undefined}>
        <Input required inputMode="text" value={amount} onChange={(event) => setAmount(event.target.value)} />
      </Field>
      <Field label="For">
        <Select value={basis} onChange={(event) => setBasis(event.target.value as typeof basis)}>
          <option value="per_prospect">each prospect</option>
          <option value="per_month">each month</option>
        </Select>
      </Field>
      <Field label="First day">
        <Input required type="date" value={firstDay} onChange={(event) => setFirstDay(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
