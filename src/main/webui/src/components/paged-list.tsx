import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Page } from "@/lib/http";
import { Answer } from "./answer";
import { Card } from "./card";
import { Pager } from "./pager";
import { NothingFound } from "./states";

interface Props<T> {
  title?: string;
  of: UseQueryResult<Page<T>>;
  /** Lines of the outline while it loads. */
  rows?: number;
  /** What is said when there is nothing at all. */
  empty: ReactNode;
  /** Whether a filter is on, and how it is taken off. */
  filtered?: boolean;
  onClear?: () => void;
  /** For rows that bring no padding and no line of their own. */
  padded?: boolean;
  onPage: (page: number) => void;
  row: (item: T) => ReactNode;
}

/** A list page by page, with its states: loading, failed, nothing yet, nothing that the filter lets through. */
export function PagedList<T extends { id: string }>({ title, of, rows, empty, filtered = false, onClear = () => {}, padded = false, onPage, row }: Props<T>) {
  return (
    <Card title={title} flush>
      <Answer of={of} rows={rows}>
        {(page) => {
          if (page.items.length === 0) return filtered ? <NothingFound onClear={onClear} /> : empty;
          return (
            <>
              <ul>
                {page.items.map((item) => (
                  <li key={item.id} className={padded ? "border-b border-line px-4 py-3 last:border-b-0" : undefined}>
                    {row(item)}
                  </li>
                ))}
              </ul>
              <Pager page={page} onPage={onPage} />
            </>
          );
        }}
      </Answer>
    </Card>
  );
}
