import { usePendingApprovals } from "@/features/approvals/find-approvals";
import { count } from "@/lib/format";

/** How many approvals wait, beside their place in the rail. */
export function WaitingCount() {
  const total = usePendingApprovals().data?.total ?? 0;
  if (total === 0) return null;
  return (
    <span className="ml-auto rounded bg-wait-tint px-1.5 text-xs text-wait">
      {count(total)}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
