import type { Answered } from "@/lib/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "@/lib/http";

/** The cost is left out of what those get who may not know it. */
export type CatalogueItem = Answered<"CatalogueItemResponse", "minGuests" | "maxGuests" | "category" | "vendor" | "choice", { unitCostMinor?: number }>;

export function useCatalogue() {
  return useQuery({ queryKey: ["catalogue"], queryFn: ({ signal }) => get<CatalogueItem[]>("catalogue", undefined, signal) });
}

export type ItemEdit = Pick<CatalogueItem, "name" | "description" | "unitPriceMinor" | "active"> & { unitCostMinor: number };

export function useEditItem(item: CatalogueItem) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edit: ItemEdit) => put<CatalogueItem>(`catalogue/${item.id}`, edit, item.version),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["catalogue"] }),
  });
}
