import { useState } from "react";
import { Field, Input, Select } from "@/components/field";
import { useFindProspects } from "@/features/prospects/find-prospects";

interface Props {
  chosen: string;
  onChoose: (id: string) => void;
}

/** Finds a prospect by name and takes one of those found. */
export function ProspectPicker({ chosen, onChoose }: Props) {
  const [text, setText] = useState("");
  const words = text.trim();
  const found = useFindProspects({ q: words === "" ? undefined : words, size: 20, sort: "-updatedAt" });
  const items = found.data?.items ?? [];
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field label="Find a prospect" hint="By name, company or place">
        <Input autoFocus maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field label="Prospect" hint={found.data && items.length === 0 ? "Nobody by that name" : undefined}>
        <Select required value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">Choose</option>
          {items.map((prospect) => (
            <option key={prospect.id} value={prospect.id}>
              {prospect.name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
