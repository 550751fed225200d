import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { money } from "@/lib/format";
import { useMay } from "@/lib/roles";
import type { Proposal } from "./proposal";
import { useReview } from "./review-proposal";

type Ask = "choice/confirm" | "choice/refuse";

/** What the client chose; a choice that leaves too little waits for a person. */
export function ClientChoiceCard({ proposal }: { proposal: Proposal }) {
  const [asking, setAsking] = useState<Ask | null>(null);
  const decides = useMay("decide");
  const review = useReview(proposal.id);
  const { choice } = proposal;
  if (choice === null) return null;
  const ticked = choice.priced.lines.filter((line) => choice.optionIds.includes(line.itemId));
  function answer(reason: string) {
    if (asking === null) return;
    review.mutate(
      { act: asking, reason },
      {
        onSuccess: () => {
          tell(asking === "choice/confirm" ? "Accepted for the client" : "Choice taken back", asking === "choice/confirm" ? undefined : "The client can choose anew; tell them why.");
          setAsking(null);
        },
        onError: tellFailure,
      },
    );
  }
  return (
    <Card title="What the client chose" side={choice.waits ? <Badge tone="wait">Waits for you</Badge> : <Badge tone="won">Accepted</Badge>}>
      <p className="flex flex-wrap items-baseline justify-between gap-3">
        <span className="font-medium">{choice.priced.name}</span>
        <span className="text-lg font-semibold">{money({ minor: choice.priced.totalMinor, currency: proposal.currency }, false)}</span>
      </p>
      {ticked.length === 0 ? (
        <p className="text-soft">Without options</p>
      ) : (
        <ul className="mt-1">
          {ticked.map((line) => (
            <li key={line.itemId} className="flex justify-between gap-3 border-t border-line py-2">
              <span>{line.label}</span>
              <span>{money({ minor: line.amountMinor, currency: proposal.currency }, false)}</span>
            </li>
          ))}
        </ul>
      )}
      {choice.waits && (
        <div className="mt-3 grid gap-3">
          <p className="text-soft">With these options the margin is below the floor. The client was told that a planner confirms.</p>
          {decides && (
            <div className="flex flex-wrap gap-3">
              <Button look="primary" onClick={() => setAsking("choice/confirm")}>
                Accept this choice
              </Button>
              <Button onClick={() => setAsking("choice/refuse")}>Take it back</Button>
            </div>
          )}
        </div>
      )}
      <ReasonDialog
        key={asking}
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={asking === "choice/refuse" ? "Take the client's choice back" : "Accept the client's choice"}
        description={asking === "choice/refuse" ? "The client's page lets them choose anew." : "The proposal is accepted with these options and this total."}
        action={asking === "choice/refuse" ? "Take it back" : "Accept"}
        danger={false}
        busy={review.isPending}
        onGiven={answer}
      />
    </Card>
  );
}
