import { ChevronLeft } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Link } from "react-router";
import { cn } from "@/lib/cn";
import { useKeys } from "@/lib/use-keys";

interface Props {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
  back?: { to: string; label: string };
  /** The way back is needed only where the list is not beside. */
  backOnPhone?: boolean;
  /** Whether j and k walk through the rows; off where the screen has its own meaning for them. */
  rowKeys?: boolean;
  children: ReactNode;
}

/** One screen: its name (also in the tab), at most one primary action, its content. */
export function Screen({ title, heading, lead, action, back, backOnPhone = false, rowKeys = true, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Rainmaker`;
  }, [title]);
  useKeys({ j: () => walk(1), k: () => walk(-1) }, rowKeys);
  return (
    <div className="mx-auto grid w-full max-w-[1200px] min-w-0 content-start gap-5 px-4 py-5 md:px-8 md:py-7">
      <header className="grid gap-1">
        {back && (
          <Link to={back.to} className={cn("-ml-1 inline-flex w-fit items-center gap-0.5 rounded py-0.5 pr-1.5 text-sm text-soft hover:text-ink max-md:py-2", backOnPhone && "lg:hidden")}>
            <ChevronLeft aria-hidden className="size-4" />
            {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="grid min-w-0 gap-1">
            <h1 className="break-words">{heading ?? title}</h1>
            {lead && <div className="text-sm text-soft">{lead}</div>}
          </div>
          {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}

/** Moves the focus to the next or previous row on screen; Enter then opens it. */
function walk(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter((row) => row.offsetParent !== null);
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
