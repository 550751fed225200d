import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface Props {
  title?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
  className?: string;
  flush?: boolean;
}

/** A titled area of a screen; flush when what is inside brings its own edges (lists, tables). */
export function Card({ title, side, children, className, flush = false }: Props) {
  return (
    <section className={cn("min-w-0 rounded-lg border border-line bg-surface", className)}>
      {title !== undefined && (
        <header className="flex min-h-12 items-center justify-between gap-3 border-b border-line px-4 py-2">
          <h2 className="text-sm font-semibold">{title}</h2>
          {side}
        </header>
      )}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
