import { Card } from "@/components/card";
import { day, money } from "@/lib/format";
import type { Proposal } from "./proposal";

export function PaymentsCard({ proposal }: { proposal: Proposal }) {
  if (proposal.payments.length === 0 && proposal.terms.length === 0) return null;
  return (
    <Card title="Payment and terms">
      <ul>
        {proposal.payments.map((part) => (
          <li key={part.when} className="flex justify-between gap-3 border-b border-line py-2">
            <span>
              {part.sharePercent} %, {part.when}
              {part.due && <span className="block text-xs text-soft">due {day(part.due)}</span>}
            </span>
            <span>{money({ minor: part.amountMinor, currency: proposal.currency }, false)}</span>
          </li>
        ))}
      </ul>
      <ul className="mt-3 grid gap-1 text-soft">
        {proposal.terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </Card>
  );
}
