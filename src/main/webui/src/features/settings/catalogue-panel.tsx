import { Pencil } from "lucide-react";
import { useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Card } from "@/components/card";
import { IconButton } from "@/components/icon-button";
import { NothingYet } from "@/components/states";
import { money, plural, sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { type CatalogueItem, useCatalogue } from "./catalogue";
import { EditItemDialog } from "./edit-item-dialog";

export function CataloguePanel() {
  const catalogue = useCatalogue();
  return (
    <Answer of={catalogue}>
      {(items) =>
        items.length === 0 ? (
          <NothingYet title="The catalogue is empty" />
        ) : (
          <div className="grid gap-5">
            <Items title="Packages" items={items.filter((item) => item.kind === "package")} />
            <Items title="Items" items={items.filter((item) => item.kind === "item")} />
          </div>
        )
      }
    </Answer>
  );
}

/** A package without a price of its own costs what its items cost. */
function Price({ item }: { item: CatalogueItem }) {
  if (item.kind === "package" && item.unitPriceMinor === 0) return <p className="text-xs text-soft">By its items</p>;
  return (
    <p className="text-right">
      <span className="font-medium">{money({ minor: item.unitPriceMinor, currency: item.currency }, false)}</span>
      <span className="block text-xs text-soft">per {item.unit}</span>
    </p>
  );
}

function Items({ title, items }: { title: string; items: CatalogueItem[] }) {
  const [editing, setEditing] = useState<CatalogueItem | null>(null);
  const may = useMay("catalogue");
  return (
    <Card title={title} flush side={<span className="text-xs text-soft">{items.length}</span>}>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex min-h-10 items-center justify-between gap-3 border-b border-line px-4 py-2 last:border-b-0">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {item.name}
                {!item.active && <Badge>Not offered</Badge>}
              </p>
              <p className="text-soft">{item.kind === "package" ? [item.eventTypes.map(sentence).join(", "), plural(item.contents.length, "item")].filter(Boolean).join(" · ") : item.description}</p>
              {item.kind === "item" && facts(item) !== "" && <p className="text-xs text-soft">{facts(item)}</p>}
            </div>
            <div className="flex shrink-0 items-center gap-3">
              <Price item={item} />
              {may && <IconButton icon={Pencil} label={`Edit ${item.name}`} onClick={() => setEditing(item)} />}
            </div>
          </li>
        ))}
      </ul>
      {editing && <EditItemDialog item={editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}

/** What limits or provides an item: a venue's capacity and season, the vendor, and what it takes the place of. */
function facts(item: CatalogueItem): string {
  return [
    item.category && sentence(item.category),
    item.maxGuests !== null && `up to ${plural(item.maxGuests, "guest")}`,
    item.months.length > 0 && item.months.map(sentence).join(", "),
    item.vendor && `by ${item.vendor}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
