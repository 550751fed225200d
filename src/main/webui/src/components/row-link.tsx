import type { ReactNode } from "react";
import { Link } from "react-router";
import { cn } from "@/lib/cn";

/** One row of a list that opens what it names. */
export function RowLink({ to, children, selected = false }: { to: string; children: ReactNode; selected?: boolean }) {
  return (
    <Link
      to={to}
      data-row
      aria-current={selected ? "true" : undefined}
      className={cn(
        "block min-h-11 border-line px-4 py-2.5 transition-colors duration-100 [li:last-child>&]:border-b-0 [li>&]:border-b hover:bg-sunken focus-visible:-outline-offset-2",
        selected && "bg-accent-tint",
      )}
    >
      {children}
    </Link>
  );
}
