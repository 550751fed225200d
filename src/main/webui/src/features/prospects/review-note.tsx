import { Flag } from "lucide-react";
import { Button } from "@/components/button";
import { tell, tellFailure } from "@/components/toast";
import { useReview } from "./get-review";
import { useSettleReview } from "./settle-review";

/** Why somebody should look at this prospect, and the way to say it is done. */
export function ReviewNote({ id }: { id: string }) {
  const review = useReview(id, true);
  const settle = useSettleReview(id);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-wait-tint px-4 py-3 text-wait">
      <p className="flex items-start gap-2">
        <Flag aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <span className="font-medium">Please look at this prospect.</span> {review.data?.reason}
        </span>
      </p>
      <Button small busy={settle.isPending} onClick={() => settle.mutate(undefined, { onSuccess: () => tell("Marked as looked at"), onError: tellFailure })}>
        Looked at
      </Button>
    </div>
  );
}
