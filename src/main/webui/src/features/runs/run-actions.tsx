import { CirclePause, CirclePlay, RotateCcw, SkipForward, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { FormDialog } from "@/components/form-dialog";
import { tell, tellFailure } from "@/components/toast";
import { words } from "@/lib/format";
import { nodeName } from "./node-name";
import { type Run, ended } from "./run";
import { SkipDialog } from "./skip-dialog";
import { type Steer, useSteerRun } from "./steer-run";

const told: Record<Steer, string> = { pause: "Paused", resume: "Goes on", retry: "Tried again", cancel: "Cancelled" };

/** What a person may do with a run at its point: pause or go on, try again or pass over, end. */
export function RunActions({ run }: { run: Run }) {
  const [asking, setAsking] = useState<"skip" | "cancel" | null>(null);
  const steer = useSteerRun(run.id);
  if (ended(run.status)) return null;
  const stuck = run.status === "needs_attention";
  function go(how: Steer) {
    steer.mutate(how, {
      onError: tellFailure,
      onSuccess: () => {
        tell(told[how]);
        setAsking(null);
      },
    });
  }
  return (
    <>
      {stuck && (
        <Button look="primary" busy={steer.isPending} onClick={() => go("retry")}>
          <RotateCcw aria-hidden className="size-4" />
          Try again
        </Button>
      )}
      {run.status === "paused" ? (
        <Button look="primary" busy={steer.isPending} onClick={() => go("resume")}>
          <CirclePlay aria-hidden className="size-4" />
          Go on
        </Button>
      ) : (
        !stuck && (
          <Button busy={steer.isPending} onClick={() => go("pause")}>
            <CirclePause aria-hidden className="size-4" />
            Pause
          </Button>
        )
      )}
      {(stuck || run.status === "paused") && (
        <Button onClick={() => setAsking("skip")}>
          <SkipForward aria-hidden className="size-4" />
          Skip
        </Button>
      )}
      <Button look="danger" onClick={() => setAsking("cancel")}>
        <X aria-hidden className="size-4" />
        Cancel
      </Button>
      {asking === "skip" && <SkipDialog run={run} onClose={() => setAsking(null)} />}
      <FormDialog
        open={asking === "cancel"}
        title={`Cancel this ${words(run.kind)} run`}
        description={`It stops at “${nodeName(run.node)}” for good. What was done stays done.`}
        action="Cancel the run"
        leave="Keep it"
        danger
        busy={steer.isPending}
        onSubmit={() => go("cancel")}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
