import { useSearchParams } from "react-router";
import type { ProspectQuery } from "./find-prospects";

export interface ListState extends ProspectQuery {
  status: string[];
  sort: string;
  page: number;
}

const DEFAULT_SORT = "-createdAt";

/** The list's filters, order and page, kept in the address so that they can be shared and come back. */
export function useListState() {
  const [search, setSearch] = useSearchParams();
  const state: ListState = {
    q: search.get("q") ?? "",
    status: search.getAll("status"),
    type: search.get("type") ?? undefined,
    source: search.get("source") ?? undefined,
    needsReview: search.get("needsReview") === "true" ? true : undefined,
    sort: search.get("sort") ?? DEFAULT_SORT,
    page: Number(search.get("page") ?? 0),
    size: 25,
  };

  /** Any change but the page's goes back to the first page. */
  function change(next: Partial<ListState>, replace = false) {
    const all = { ...state, page: 0, ...next };
    const parameters = new URLSearchParams();
    if (all.q) parameters.set("q", all.q);
    all.status.forEach((status) => parameters.append("status", status));
    if (all.type) parameters.set("type", all.type);
    if (all.source) parameters.set("source", all.source);
    if (all.needsReview) parameters.set("needsReview", "true");
    if (all.sort !== DEFAULT_SORT) parameters.set("sort", all.sort);
    if (all.page > 0) parameters.set("page", String(all.page));
    setSearch(parameters, { replace });
  }

  const filtered = Boolean(state.q || state.status.length || state.type || state.source || state.needsReview);
  return { state, change, filtered, clear: () => setSearch({}) };
}
