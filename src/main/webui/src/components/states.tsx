import { type LucideIcon, Inbox, SearchX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { asProblem } from "@/lib/problem";
import { Button } from "./button";
import { cn } from "@/lib/cn";

/** While the first answer is on its way: the outline of rows to come. */
export function Loading({ rows = 5, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div role="status" className="grid gap-3 p-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden className="grid animate-[pulse-soft_1.6s_ease-in-out_infinite] gap-2">
          <div className="h-3.5 rounded bg-sunken" style={{ width: `${64 - ((row * 17) % 30)}%` }} />
          <div className="h-3 rounded bg-sunken" style={{ width: `${40 - ((row * 11) % 20)}%` }} />
        </div>
      ))}
    </div>
  );
}

interface CalmProps {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  tone?: "calm" | "failed";
}

function Calm({ icon: Icon = Inbox, title, children, action, tone = "calm" }: CalmProps) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-12 text-center">
      <Icon aria-hidden className={cn("mb-1 size-6", tone === "failed" ? "text-fail" : "text-soft")} strokeWidth={1.6} />
      <p className="text-base font-medium">{title}</p>
      {children && <div className="max-w-md text-sm text-soft">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** Nothing yet, with the first step. */
export function NothingYet(props: Omit<CalmProps, "tone">) {
  return <Calm {...props} />;
}

/** Filters that match nothing, with the way out. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <Calm icon={SearchX} title="Nothing found" action={<Button onClick={onClear}>Clear filters</Button>}>
      No entry matches these filters.
    </Calm>
  );
}

/** What failed, what to do, and the reference that finds it in the log. */
export function Failed({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const problem = asProblem(failure);
  return (
    <div role="alert">
      <Calm
        icon={TriangleAlert}
        tone="failed"
        title={problem.title}
        action={onRetry && problem.status !== 403 && problem.status !== 404 && <Button onClick={onRetry}>Try again</Button>}
      >
        {problem.message !== problem.title && <p>{problem.message}</p>}
        {problem.reference && (
          <p className="mt-2">
            Log reference <code className="rounded bg-sunken px-1.5 py-0.5 text-xs text-ink select-all">{problem.reference}</code>
          </p>
        )}
      </Calm>
    </div>
  );
}
