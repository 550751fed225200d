import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Chips } from "@/components/chips";
import { Field, Input, Select } from "@/components/field";
import { sentence } from "@/lib/format";
import { prospectStatuses } from "./prospect";
import type { ListState } from "./use-list-state";

const PAUSE = 250;

const others = [
  { value: "individual", text: "Individuals" },
  { value: "company", text: "Companies" },
  { value: "review", text: "Needs review" },
];

const orders = [
  { value: "-createdAt", text: "Newest first" },
  { value: "-updatedAt", text: "Last changed" },
  { value: "-score", text: "Highest score" },
  { value: "eventDate", text: "Event date" },
  { value: "name", text: "Name" },
];

interface Props {
  state: ListState;
  onChange: (next: Partial<ListState>, replace?: boolean) => void;
}

export function ProspectFilters({ state, onChange }: Props) {
  const [text, setText] = useState(state.q ?? "");
  useEffect(() => setText(state.q ?? ""), [state.q]);
  useEffect(() => {
    if (text === (state.q ?? "")) return;
    const timer = window.setTimeout(() => onChange({ q: text }, true), PAUSE);
    return () => window.clearTimeout(timer);
  });
  const chosen = [state.type, state.needsReview ? "review" : undefined].filter((each): each is string => each !== undefined);
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 md:grid-cols-[minmax(0,22rem)_auto]">
        <Field label="Search">
          <Input type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <div className="md:hidden">
          <Field label="Order">
            <Select value={state.sort} onChange={(event) => onChange({ sort: event.target.value })}>
              {orders.map((order) => (
                <option key={order.value} value={order.value}>
                  {order.text}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 max-md:grid max-md:grid-cols-1">
        <Chips
          label="Status"
          options={prospectStatuses.map((value) => ({ value: value as string, text: sentence(value) }))}
          chosen={state.status}
          onToggle={(value) => onChange({ status: state.status.includes(value) ? state.status.filter((each) => each !== value) : [...state.status, value] })}
        />
        <Chips
          label="Kind"
          options={others}
          chosen={chosen}
          onToggle={(value) => onChange(value === "review" ? { needsReview: state.needsReview ? undefined : true } : { type: state.type === value ? undefined : value })}
        />
        {state.source && (
          <button type="button" onClick={() => onChange({ source: undefined })} className="inline-flex h-8 items-center gap-1 rounded-full border border-accent bg-accent-tint px-3 text-xs font-medium text-accent">
            Source {state.source}
            <X aria-label="remove" className="size-3.5" />
          </button>
        )}
      </div>
    </div>
  );
}
