import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failed, Loading } from "./states";

interface Props<T> {
  of: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** Shows a query: its outline, its failure, or its data. A failed refresh keeps what was there. */
export function Answer<T>({ of: query, rows, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed failure={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
