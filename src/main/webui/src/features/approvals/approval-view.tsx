import { Check, Pencil, X } from "lucide-react";
import { useId, useState } from "react";
import { StatusBadge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { cn } from "@/lib/cn";
import { useMayApprove } from "@/lib/roles";
import { useKeys } from "@/lib/use-keys";
import { useSettled } from "@/lib/use-settled";
import { AnswerFor, answered, answeringNothing } from "./answer-for";
import type { Approval, ClaimOverride, Evidence, Wording } from "./approval";
import { claimsOf, wording } from "./approval";
import { ApprovalContext } from "./approval-context";
import { ContentView } from "./content-view";
import { Contradictions } from "./contradictions";
import { Difference } from "./difference";
import { useApprove, useReject } from "./decide";
import { EditWording } from "./edit-wording";
import { Ruled } from "./ruled";

/** One request: the exact content with its backed sentences, the context, and the decision. */
export function ApprovalView({ approval, onDecided }: { approval: Approval; onDecided: () => void }) {
  const [editing, setEditing] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const [lit, setLit] = useState<Evidence | null>(null);
  const [answering, setAnswering] = useState(answeringNothing);
  const reasonId = useId();
  const contradicted = claimsOf(approval.checked, "contradicted");
  const unsupported = claimsOf(approval.checked, "unsupported");
  const blocked = contradicted.length > 0 || (unsupported.length > 0 && !answered(answering));
  const may = useMayApprove(approval.kind) && approval.status === "pending";
  const settled = useSettled();
  const approve = useApprove();
  const reject = useReject();

  function yes(edits?: Partial<Wording>, answer?: ClaimOverride) {
    if (approve.isPending || !settled || (!edits && blocked)) return;
    const own = !edits && unsupported.length > 0 ? { claims: unsupported, reason: answering.reason.trim() } : undefined;
    approve.mutate(
      { approval, edits, override: answer ?? own },
      {
        onError: tellFailure,
        onSuccess: () => {
          tell(edits ? "Approved with your edits" : "Approved", approval.summary);
          onDecided();
        },
      },
    );
  }
  function no(reason: string) {
    reject.mutate(
      { approval, reason },
      {
        onError: tellFailure,
        onSuccess: () => {
          tell("Rejected", approval.summary);
          setRejecting(false);
          onDecided();
        },
      },
    );
  }
  // What is taken out of a calendar has no words to edit.
  const hasWords = approval.content.kind !== "event_cancellation";
  useKeys({ a: () => yes(), e: () => setEditing(hasWords), r: () => setRejecting(true) }, may && !editing);

  return (
    <div className={cn("grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_19rem]", may && !editing && "max-md:pb-16")}>
      <div className="grid min-w-0 gap-4">
        <Ruled approval={approval} />
        <Card title={approval.summary} side={<StatusBadge status={approval.status} />}>
          {editing ? (
            <EditWording content={approval.content} busy={approve.isPending} failure={approve.error} onCancel={() => setEditing(false)} onApprove={yes} />
          ) : (
            <ContentView content={approval.content} evidence={approval.evidence ?? []} checked={approval.checked ?? null} lit={lit} onLight={setLit} />
          )}
        </Card>
        {approval.original && approval.status === "approved_with_edits" && (
          <Card title="What was edited">
            <Difference before={wording(approval.original)} after={wording(approval.content)} />
          </Card>
        )}
        {may && !editing && contradicted.length > 0 && <Contradictions id={reasonId} claims={contradicted} />}
        {may && !editing && contradicted.length === 0 && unsupported.length > 0 && <AnswerFor claims={unsupported} value={answering} onChange={setAnswering} />}
        {may && !editing && (
          <div className="sticky bottom-0 z-10 flex gap-2 border-t border-line bg-page/95 py-3 backdrop-blur max-md:fixed max-md:inset-x-0 max-md:bottom-16 max-md:px-4">
            <Button look="primary" busy={approve.isPending} disabled={!settled || blocked} aria-describedby={contradicted.length > 0 ? reasonId : undefined} onClick={() => yes()} className="max-md:grow" aria-keyshortcuts="a">
              <Check aria-hidden className="size-4" />
              Approve
            </Button>
            {hasWords && (
              <Button onClick={() => setEditing(true)} aria-keyshortcuts="e">
                <Pencil aria-hidden className="size-4" />
                Edit
              </Button>
            )}
            <Button look="danger" onClick={() => setRejecting(true)} aria-keyshortcuts="r">
              <X aria-hidden className="size-4" />
              Reject
            </Button>
          </div>
        )}
      </div>
      <ApprovalContext approval={approval} lit={lit} onLight={setLit} />
      <ReasonDialog
        open={rejecting}
        onOpenChange={setRejecting}
        title={`Reject “${approval.summary}”`}
        description="It is not sent. The reason goes to whoever drafted it and into the record."
        action="Reject"
        busy={reject.isPending}
        onGiven={no}
      />
    </div>
  );
}
