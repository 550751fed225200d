import { Check, Pencil, X } from "lucide-react";
import { useState } from "react";
import { StatusBadge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { cn } from "@/lib/cn";
import { useMayApprove } from "@/lib/roles";
import { useKeys } from "@/lib/use-keys";
import { useSettled } from "@/lib/use-settled";
import type { Approval, Evidence, Wording } from "./approval";
import { wording } from "./approval";
import { ApprovalContext } from "./approval-context";
import { ContentView } from "./content-view";
import { Difference } from "./difference";
import { useApprove, useReject } from "./decide";
import { EditWording } from "./edit-wording";

/** One request: the exact content with its backed sentences, the context, and the decision. */
export function ApprovalView({ approval, onDecided }: { approval: Approval; onDecided: () => void }) {
  const [editing, setEditing] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const [lit, setLit] = useState<Evidence | null>(null);
  const may = useMayApprove(approval.kind) && approval.status === "pending";
  const settled = useSettled();
  const approve = useApprove();
  const reject = useReject();

  function yes(edits?: Partial<Wording>) {
    if (approve.isPending || !settled) return;
    approve.mutate(
      { approval, edits },
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
  useKeys({ a: () => yes(), e: () => setEditing(true), r: () => setRejecting(true) }, may && !editing);

  return (
    <div className={cn("grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_19rem]", may && !editing && "max-md:pb-16")}>
      <div className="grid min-w-0 gap-4">
        <Card title={approval.summary} side={<StatusBadge status={approval.status} />}>
          {editing ? (
            <EditWording content={approval.content} busy={approve.isPending} onCancel={() => setEditing(false)} onApprove={yes} />
          ) : (
            <ContentView content={approval.content} evidence={approval.evidence ?? []} lit={lit} onLight={setLit} />
          )}
        </Card>
        {approval.original && approval.status === "approved_with_edits" && (
          <Card title="What was edited">
            <Difference before={wording(approval.original)} after={wording(approval.content)} />
          </Card>
        )}
        {may && !editing && (
          <div className="sticky bottom-0 z-10 flex gap-2 border-t border-line bg-page/95 py-3 backdrop-blur max-md:fixed max-md:inset-x-0 max-md:bottom-16 max-md:px-4">
            <Button look="primary" busy={approve.isPending} disabled={!settled} onClick={() => yes()} className="max-md:grow" aria-keyshortcuts="a">
              <Check aria-hidden className="size-4" />
              Approve
            </Button>
            <Button onClick={() => setEditing(true)} aria-keyshortcuts="e">
              <Pencil aria-hidden className="size-4" />
              Edit
            </Button>
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
