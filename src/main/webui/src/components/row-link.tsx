import type { ReactNode } from "react";
import { Link } from "react-router";
import { cn } from "@/lib/cn";

/** One row of a list that opens what it names. */
export function RowLink({ to, children, selected = false }: { to: string; children: ReactNode; selected?: boolean }) {
  return (
    <Link
      to={to}
      aria-current={selected ? "true" : undefined}
      className={cn(
        "block min-h-11 border-b border-line px-4 py-2.5 transition-colors duration-100 last:border-b-0 hover:bg-sunken focus-visible:-outline-offset-2",
        selected && "bg-accent-tint",
      )}
    >
      {children}
    </Link>
  );
}
