import { useState } from "react";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Field, Input, Select } from "@/components/field";
import { Failed, Loading } from "@/components/states";
import { tell, tellFailure } from "@/components/toast";
import { money } from "@/lib/format";
import { useSlow } from "@/lib/use-slow";
import { DifferenceList, changeText } from "./difference-list";
import type { PricedPackage, Proposal } from "./proposal";
import { type WhatIfAnswer, type WhatIfQuestion, useDiscount, useWhatIf } from "./review-proposal";
import { findingText } from "./sign-off-card";

/** Asks the engine what another number of guests, day, discount or choice would cost. Nothing is stored. */
export function WhatIfCard({ proposal }: { proposal: Proposal }) {
  const recommended = proposal.packages.find((each) => each.recommended) ?? proposal.packages[0];
  const [packageId, setPackageId] = useState(recommended?.packageId ?? "");
  const [guests, setGuests] = useState(proposal.event.guests ?? 1);
  const [date, setDate] = useState(proposal.event.date ?? "");
  const [discount, setDiscount] = useState(proposal.discountPercent ?? 0);
  const [ticked, setTicked] = useState<string[]>([]);
  const question: WhatIfQuestion = { packageId, guests: guests || null, date: date || null, discountPercent: discount, optionIds: ticked };
  const answer = useWhatIf(proposal.id, useSlow(packageId === "" ? null : question));
  return (
    <Card title="What if" side={<span className="text-xs text-soft">Nothing is stored</span>}>
      <div className="grid gap-5 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          <Field label="Package">
            <Select
              value={packageId}
              onChange={(event) => {
                setPackageId(event.target.value);
                setTicked([]);
              }}
            >
              {proposal.packages.map((each) => (
                <option key={each.packageId} value={each.packageId}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
          <Slider label="Guests" value={guests} min={1} max={Math.max(300, 2 * (proposal.event.guests ?? 0))} onChange={setGuests} />
          <Field label="Date">
            <Input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
          </Field>
          <Slider label="Discount in percent" value={discount} min={0} max={30} step={0.5} onChange={setDiscount} />
          <WriteVersion proposal={proposal} discount={discount} />
          <Options of={answer.data?.priced.options ?? []} ticked={ticked} currency={proposal.currency} onChange={setTicked} />
        </div>
        <div aria-live="polite">
          {answer.data ? <Priced answer={answer.data} proposal={proposal} stale={answer.isPlaceholderData} /> : answer.isError ? null : <Loading rows={4} />}
          {answer.isError && <Failed failure={answer.error} onRetry={() => void answer.refetch()} />}
        </div>
      </div>
    </Card>
  );
}

/** Only the discount is the house's to change: guests and day are what the client said. */
function WriteVersion({ proposal, discount }: { proposal: Proposal; discount: number }) {
  const write = useDiscount(proposal.id);
  const early = proposal.status === "awaiting_approval" || (proposal.status === "draft" && proposal.runId === null);
  if (!early || discount === (proposal.discountPercent ?? 0)) return null;
  return (
    <Button busy={write.isPending} onClick={() => write.mutate(discount, { onSuccess: () => tell("Version written", "It is presented for approval in a moment."), onError: tellFailure })}>
      Write version {proposal.number + 1} with {discount} % off
    </Button>
  );
}

interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
}

/** The same value by thumb and by number. */
function Slider({ label, value, onChange, ...range }: SliderProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-end gap-3">
      <Field label={label}>
        <input type="range" className="h-9 w-full accent-accent max-md:h-11" value={value} onChange={(event) => onChange(Number(event.target.value))} {...range} />
      </Field>
      <Input type="number" aria-label={`${label}, exactly`} value={value} onChange={(event) => onChange(Number(event.target.value))} {...range} />
    </div>
  );
}

interface OptionsProps {
  of: PricedPackage["options"];
  ticked: string[];
  currency: string;
  onChange: (ticked: string[]) => void;
}

function Options({ of: options, ticked, currency, onChange }: OptionsProps) {
  if (options.length === 0) return null;
  function toggle(option: PricedPackage["options"][number]) {
    if (ticked.includes(option.itemId)) return onChange(ticked.filter((id) => id !== option.itemId));
    const rivals = option.choice === null ? [] : options.filter((each) => each.choice === option.choice).map((each) => each.itemId);
    onChange([...ticked.filter((id) => !rivals.includes(id)), option.itemId]);
  }
  return (
    <fieldset>
      <legend className="text-sm font-medium">Options</legend>
      {options.map((option) => (
        <label key={option.itemId} className="flex items-center gap-2 py-1 max-md:min-h-11">
          <input type="checkbox" className="size-4 accent-accent" checked={ticked.includes(option.itemId)} onChange={() => toggle(option)} />
          <span className="min-w-0 flex-1 break-words">
            {option.name}
            {option.replaces && <span className="text-soft"> instead of {option.replaces}</span>}
          </span>
          <span className="text-soft">{changeText(option.differenceMinor, currency)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Priced({ answer, proposal, stale }: { answer: WhatIfAnswer; proposal: Proposal; stale: boolean }) {
  const { currency } = proposal;
  return (
    <div className={stale ? "grid gap-3 opacity-60" : "grid gap-3"} aria-busy={stale}>
      <p className="flex flex-wrap items-baseline justify-between gap-3">
        <span className="font-semibold">Total</span>
        <span>
          <span className="text-lg font-semibold">{money({ minor: answer.priced.totalMinor, currency }, false)}</span>{" "}
          <span className="text-soft">{changeText(answer.differenceMinor, currency)}</span>
        </span>
      </p>
      {answer.marginMinor !== undefined && (
        <p className="flex justify-between gap-3 text-soft">
          <span>Margin before tax</span>
          <span>
            {money({ minor: answer.marginMinor, currency }, false)}
            {answer.marginPercent !== undefined && ` (${answer.marginPercent} %)`}
          </span>
        </p>
      )}
      {answer.findings.map((finding) => (
        <p key={finding.reason} className="rounded-md bg-wait-tint px-3 py-2 text-wait">
          {findingText(finding, { packages: [answer.priced] })} It would need a sign-off.
        </p>
      ))}
      {answer.differences.length === 0 ? <p className="text-soft">As it is in this version</p> : <DifferenceList of={answer.differences} currency={currency} />}
    </div>
  );
}
