import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Page } from "@/lib/http";
import { count } from "@/lib/format";
import { IconButton } from "./icon-button";

interface Props {
  page: Page<unknown>;
  onPage: (page: number) => void;
}

/** Which rows are shown, of how many, and the way on. Hidden when everything fits. */
export function Pager({ page, onPage }: Props) {
  const from = page.page * page.size + 1;
  const to = page.page * page.size + page.items.length;
  const last = page.total === undefined ? page.items.length < page.size : to >= page.total;
  if (page.page === 0 && last) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-2 border-t border-line px-4 py-1.5">
      <p className="text-xs text-soft">
        {count(from)} to {count(to)}
        {page.total !== undefined && ` of ${count(page.total)}`}
      </p>
      <div className="flex">
        <IconButton icon={ChevronLeft} label="Previous page" disabled={page.page === 0} onClick={() => onPage(page.page - 1)} />
        <IconButton icon={ChevronRight} label="Next page" disabled={last} onClick={() => onPage(page.page + 1)} />
      </div>
    </nav>
  );
}
