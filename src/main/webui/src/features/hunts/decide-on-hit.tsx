import { Check, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { asProblem } from "@/lib/problem";
import { useMay } from "@/lib/roles";
import { useAcceptHit, useRejectHit } from "./decide-hit";
import { type HuntHit, openDecisions } from "./hunt";
import { NameDialog } from "./name-dialog";

/** Accept or reject, for those who may and while it is open; a page without a name asks for one. */
export function DecideOnHit({ huntId, hit }: { huntId: string; hit: HuntHit }) {
  const may = useMay("work");
  const [asking, setAsking] = useState<"name" | "reason" | null>(null);
  const accept = useAcceptHit(huntId, hit.id);
  const reject = useRejectHit(huntId, hit.id);
  const open = openDecisions(hit);
  if (!may || open.length === 0) return null;

  function yes(name?: string) {
    accept.mutate(name ? { name } : {}, {
      onSuccess: () => {
        setAsking(null);
        tell("Accepted", hit.title);
      },
      onError: (failure) => (asProblem(failure).code === "hit_without_name" ? setAsking("name") : tellFailure(failure)),
    });
  }
  function no(reason: string) {
    reject.mutate(
      { reason },
      {
        onSuccess: () => {
          setAsking(null);
          tell("Rejected", hit.title);
        },
        onError: tellFailure,
      },
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button small busy={accept.isPending} onClick={() => yes()} aria-label={`Accept ${hit.title}`}>
        <Check aria-hidden className="size-4" />
        Accept
      </Button>
      {open.includes("reject") && (
        <Button small look="quiet" onClick={() => setAsking("reason")} aria-label={`Reject ${hit.title}`}>
          <X aria-hidden className="size-4" />
          Reject
        </Button>
      )}
      <NameDialog open={asking === "name"} onOpenChange={(shown) => setAsking(shown ? "name" : null)} busy={accept.isPending} onGiven={yes} />
      <ReasonDialog
        open={asking === "reason"}
        onOpenChange={(shown) => setAsking(shown ? "reason" : null)}
        title="Reject this hit?"
        description={hit.title || hit.url}
        action="Reject"
        busy={reject.isPending}
        onGiven={no}
      />
    </div>
  );
}
