import { Bot, CirclePause, CirclePlay, GitBranch, Hand, RotateCcw, SkipForward, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { FormDialog } from "@/components/form-dialog";
import { tell, tellFailure } from "@/components/toast";
import { words } from "@/lib/format";
import { BranchDialog } from "./branch-dialog";
import { nodeName } from "./node-name";
import { hasForm } from "./question";
import { type Run, ended } from "./run";
import { SkipDialog } from "./skip-dialog";
import { type Steer, useSteerRun } from "./steer-run";

const told: Record<Steer, string> = {
  pause: "Paused",
  resume: "Goes on",
  retry: "Tried again",
  cancel: "Cancelled",
  "take-over": "You lead now",
  "hand-back": "Handed back",
};

/** What a person may do with a run at its point: pause or go on, try again or pass over, lead, go back, end. */
export function RunActions({ run }: { run: Run }) {
  const [asking, setAsking] = useState<"skip" | "cancel" | "branch" | null>(null);
  const steer = useSteerRun(run.id);
  const journey = run.kind === "journey";
  const leave = () => setAsking(null);
  const stuck = run.status === "needs_attention";
  const paused = run.status === "paused" && !run.ledBy;
  function go(how: Steer) {
    steer.mutate(how, {
      onError: tellFailure,
      onSuccess: () => {
        tell(told[how], how === "take-over" ? "The agents write and send nothing until you hand back." : undefined);
        setAsking(null);
      },
    });
  }
  const branch = (
    <Button onClick={() => setAsking("branch")}>
      <GitBranch aria-hidden className="size-4" />
      Branch
    </Button>
  );
  const buttons = ended(run.status) ? (
    journey && branch
  ) : (
    <>
      {run.ledBy && (
        <Button look="primary" busy={steer.isPending} onClick={() => go("hand-back")}>
          <Bot aria-hidden className="size-4" />
          Hand back
        </Button>
      )}
      {stuck && !hasForm(run) && (
        <Button look="primary" busy={steer.isPending} onClick={() => go("retry")}>
          <RotateCcw aria-hidden className="size-4" />
          Try again
        </Button>
      )}
      {paused ? (
        <Button look="primary" busy={steer.isPending} onClick={() => go("resume")}>
          <CirclePlay aria-hidden className="size-4" />
          Go on
        </Button>
      ) : (
        !stuck &&
        !run.ledBy && (
          <Button busy={steer.isPending} onClick={() => go("pause")}>
            <CirclePause aria-hidden className="size-4" />
            Pause
          </Button>
        )
      )}
      {journey && !run.ledBy && (
        <Button busy={steer.isPending} onClick={() => go("take-over")}>
          <Hand aria-hidden className="size-4" />
          Take over
        </Button>
      )}
      {journey && !run.ledBy && branch}
      {(stuck || paused) && (
        <Button onClick={() => setAsking("skip")}>
          <SkipForward aria-hidden className="size-4" />
          Skip
        </Button>
      )}
      <Button look="danger" onClick={() => setAsking("cancel")}>
        <X aria-hidden className="size-4" />
        Cancel
      </Button>
    </>
  );
  // The dialogs stay where they are when the run ends under them: their own answer is still to come.
  return (
    <>
      {buttons}
      {asking === "branch" && <BranchDialog run={run} onClose={leave} />}
      {asking === "skip" && <SkipDialog run={run} onClose={leave} />}
      <FormDialog
        open={asking === "cancel"}
        title={`Cancel this ${words(run.kind)} run`}
        description={`It stops at “${nodeName(run.node)}” for good. What was done stays done.`}
        action="Cancel the run"
        leave="Keep it"
        danger
        busy={steer.isPending}
        onSubmit={() => go("cancel")}
        onClose={leave}
      />
    </>
  );
}
