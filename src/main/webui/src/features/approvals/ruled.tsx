import { useState } from "react";
import { Link } from "react-router";
import { Button } from "@/components/button";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { ruleName } from "@/features/autonomy/autonomy";
import { useMayApprove } from "@/lib/roles";
import type { Approval } from "./approval";
import { useTakeBack } from "./decide";

/** Which rule said yes, and the way to take it back while nothing is on its way. */
export function Ruled({ approval }: { approval: Approval }) {
  const [asking, setAsking] = useState(false);
  const takeBack = useTakeBack();
  const may = useMayApprove(approval.kind);
  if (!approval.rule) return null;
  return (
    <section aria-label="By rule" className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface p-4">
      <p>
        Approved by rule:{" "}
        <Link className="link" to={`/settings/autonomy?rule=${approval.rule.ruleId}&view=history`}>
          {ruleName(approval.rule.ruleId)}
        </Link>
        {approval.used ? ". It is on its way." : ". It can still be taken back."}
      </p>
      {may && !approval.used && (
        <Button look="danger" onClick={() => setAsking(true)}>
          Take back
        </Button>
      )}
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Take back “${approval.summary}”`}
        description="It waits for a person again, and the rule that said yes is switched off."
        action="Take back"
        busy={takeBack.isPending}
        onGiven={(reason) =>
          takeBack.mutate(
            { approval, reason },
            {
              onError: tellFailure,
              onSuccess: () => {
                setAsking(false);
                tell("Taken back. It waits for a person", approval.summary);
              },
            },
          )
        }
      />
    </section>
  );
}
