import type { Answered } from "@/lib/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "@/lib/http";

export type CatalogueItem = Answered<"CatalogueItemResponse", "minGuests" | "maxGuests">;

export function useCatalogue() {
  return useQuery({ queryKey: ["catalogue"], queryFn: ({ signal }) => get<CatalogueItem[]>("catalogue", undefined, signal) });
}

export type ItemEdit = Pick<CatalogueItem, "name" | "description" | "unitPriceMinor" | "unitCostMinor" | "active">;

export function useEditItem(item: CatalogueItem) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edit: ItemEdit) => put<CatalogueItem>(`catalogue/${item.id}`, edit, item.version),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["catalogue"] }),
  });
}
