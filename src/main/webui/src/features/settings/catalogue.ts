import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "@/lib/http";

export interface CatalogueItem {
  id: string;
  kind: "package" | "item";
  name: string;
  description: string;
  eventTypes: string[];
  unit: "guest" | "event" | "hour";
  unitPriceMinor: number;
  unitCostMinor: number;
  currency: string;
  minGuests: number | null;
  maxGuests: number | null;
  contents: string[];
  tags: string[];
  active: boolean;
  version: number;
}

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
