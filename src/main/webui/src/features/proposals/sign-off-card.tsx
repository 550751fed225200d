import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { Ago } from "@/features/world/ago";
import { useMay } from "@/lib/roles";
import type { GuardFinding, Proposal } from "./proposal";
import { useReview } from "./review-proposal";

/** What stands between this version and the client, as far as margin and discount go. */
export function SignOffCard({ proposal }: { proposal: Proposal }) {
  const [asking, setAsking] = useState(false);
  const decides = useMay("decide");
  const review = useReview(proposal.id);
  const signOff = proposal.signOff;
  if (!signOff?.needed) return null;
  const given = signOff.at !== null;
  function sign(reason: string) {
    review.mutate(
      { act: "sign-off", number: proposal.number, reason },
      {
        onSuccess: () => {
          tell("Signed off", "This version may leave the house.");
          setAsking(false);
        },
        onError: tellFailure,
      },
    );
  }
  return (
    <Card title="Margin and discount" side={given ? <Badge tone="won">Signed off</Badge> : <Badge tone="wait">Needs a sign-off</Badge>}>
      <ul className="grid gap-1">
        {signOff.findings.map((finding) => (
          <li key={`${finding.reason} ${finding.packageId ?? ""}`}>{findingText(finding, proposal)}</li>
        ))}
      </ul>
      {signOff.at !== null && (
        <p className="mt-2 text-soft">
          Signed off <Ago at={signOff.at} />
          {signOff.reason && `: ${signOff.reason}`}
        </p>
      )}
      {!given && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p className="text-soft">It cannot leave the house until an owner or a manager answers for it.</p>
          {decides && (
            <Button look="primary" onClick={() => setAsking(true)}>
              Sign off version {proposal.number}
            </Button>
          )}
        </div>
      )}
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Sign off version ${proposal.number}`}
        description="Your name and your reason stay with this version."
        action="Sign off"
        danger={false}
        busy={review.isPending}
        onGiven={sign}
      />
    </Card>
  );
}

export function findingText(finding: GuardFinding, proposal: Pick<Proposal, "packages">): string {
  const name = proposal.packages.find((each) => each.packageId === finding.packageId)?.name ?? "This package";
  if (finding.reason === "over_discount_limit") return `The discount of ${finding.percent} % is over the limit of ${finding.limit} %.`;
  return finding.percent === undefined ? `${name} is below the floor of the margin.` : `${name} leaves ${finding.percent} %, the floor is ${finding.limit} %.`;
}
