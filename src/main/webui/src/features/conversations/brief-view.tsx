import { Pencil } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Input } from "@/components/field";
import { IconButton } from "@/components/icon-button";
import { tell, tellFailure } from "@/components/toast";
import { amountToEdit, amountToSend } from "@/lib/amount-text";
import { cn } from "@/lib/cn";
import { sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { type BriefEntry, type EventBrief, type Slot, slots } from "./conversation";
import { useCorrectSlot } from "./correct-slot";
import { slotValue } from "./slot-value";

interface Props {
  brief: EventBrief;
  conversation: string;
  lit: BriefEntry | null;
  onLight: (entry: BriefEntry | null) => void;
}

/** What the client wants, slot by slot: filled, missing or contradicting, each with its sentence. */
export function BriefView({ brief, conversation, lit, onLight }: Props) {
  const [editing, setEditing] = useState<Slot | null>(null);
  const may = useMay("work");
  return (
    <ul>
      {slots.map((slot) => {
        const entries = brief.entries.filter((entry) => entry.slot === slot && entry.state !== "replaced");
        const open = entries.some((entry) => entry.state === "contradicting");
        return (
          <li key={slot} className="border-b border-line px-4 py-2.5 last:border-b-0">
            <div className="flex items-center justify-between gap-2">
              <p className="flex items-center gap-2 text-xs text-soft">
                {sentence(slot)}
                {open && <Badge tone="wait">Two answers</Badge>}
              </p>
              {may && editing !== slot && <IconButton icon={Pencil} label={`Correct ${sentence(slot).toLowerCase()}`} className="-my-1.5 size-8" onClick={() => setEditing(slot)} />}
            </div>
            {editing === slot ? (
              <Correction slot={slot} conversation={conversation} value={entries[0]?.value ?? ""} onDone={() => setEditing(null)} />
            ) : entries.length === 0 ? (
              <p className="text-soft">We don't know yet</p>
            ) : (
              entries.map((entry) => <Entry key={entry.id} entry={entry} on={lit?.id === entry.id} onLight={onLight} />)
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Entry({ entry, on, onLight }: { entry: BriefEntry; on: boolean; onLight: (entry: BriefEntry | null) => void }) {
  function show() {
    onLight(entry);
    document.querySelector(`[data-entry="${entry.id}"]`)?.scrollIntoView({ block: "nearest" });
  }
  return (
    <button
      type="button"
      onClick={show}
      onFocus={() => onLight(entry)}
      onBlur={() => onLight(null)}
      onMouseEnter={() => onLight(entry)}
      onMouseLeave={() => onLight(null)}
      className={cn("-mx-2 grid w-[calc(100%+1rem)] gap-0.5 rounded px-2 py-1 text-left", on && (entry.state === "contradicting" ? "bg-wait-tint" : "bg-accent-tint"))}
    >
      <span className={cn("font-medium break-words", entry.state === "contradicting" && "text-wait")}>{slotValue(entry.slot, entry.value)}</span>
      {entry.sentence ? <span className="quote text-xs">“{entry.sentence}”</span> : <span className="text-xs text-soft">Entered by hand</span>}
    </button>
  );
}

function Correction({ slot, conversation, value, onDone }: { slot: Slot; conversation: string; value: string; onDone: () => void }) {
  const [text, setText] = useState(slot === "budget" ? amountToEdit(value) : value);
  const correct = useCorrectSlot(conversation);
  function submit(event: FormEvent) {
    event.preventDefault();
    correct.mutate(
      { slot, value: slot === "budget" ? amountToSend(text) : text.trim() },
      {
        onError: tellFailure,
        onSuccess: () => {
          tell(`${sentence(slot)} corrected`);
          onDone();
        },
      },
    );
  }
  return (
    <form onSubmit={submit} className="mt-1 flex flex-wrap gap-2">
      <Input autoFocus required maxLength={500} aria-label={sentence(slot)} value={text} onChange={(event) => setText(event.target.value)} className="min-w-0 flex-1 basis-40" />
      <Button type="submit" look="primary" busy={correct.isPending} disabled={text.trim() === ""}>
        Save
      </Button>
      <Button onClick={onDone}>Leave</Button>
    </form>
  );
}
