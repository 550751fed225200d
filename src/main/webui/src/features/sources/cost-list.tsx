import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { tell, tellFailure } from "@/components/toast";
import { money } from "@/lib/format";
import { type LeadCost, sourceName, useLeadCosts, useRemoveCost } from "./sources";

/** What was entered, to be taken away again. */
export function CostList() {
  const costs = useLeadCosts();
  if (costs.data?.costs.length === 0) return null;
  return (
    <Card title="Entered costs" flush>
      <Answer of={costs} rows={2}>
        {(found) => (
          <ul>
            {found.costs.map((cost) => (
              <li key={cost.id} className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-3 last:border-b-0">
                <Entry cost={cost} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}

function Entry({ cost }: { cost: LeadCost }) {
  const take = useRemoveCost();
  return (
    <>
      <span>
        {sourceName(cost.source)}: {money({ minor: cost.amountMinor, currency: cost.currency })} {cost.basis === "per_month" ? "a month" : "a prospect"} from {cost.firstDay}
        {cost.lastDay ? ` to ${cost.lastDay}` : " on"}
      </span>
      <Button small busy={take.isPending} onClick={() => take.mutate(cost.id, { onSuccess: () => tell("Taken away"), onError: tellFailure })}>
        Take away
      </Button>
    </>
  );
}
