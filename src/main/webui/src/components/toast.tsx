import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { create } from "zustand";
import { cn } from "@/lib/cn";
import { asProblem } from "@/lib/problem";

interface Note {
  id: number;
  text: string;
  detail?: string;
  failed: boolean;
}

const useNotes = create<{ notes: Note[] }>(() => ({ notes: [] }));
let last = 0;

export function tell(text: string, detail?: string): void {
  add({ text, detail, failed: false });
}

/** What failed, why, and the reference for the log when there is one. */
export function tellFailure(failure: unknown): void {
  const problem = asProblem(failure);
  add({ text: problem.title, detail: problem.message === problem.title ? undefined : problem.message, failed: true });
}

function add(note: Omit<Note, "id">): void {
  useNotes.setState(({ notes }) => ({ notes: [...notes.slice(-2), { ...note, id: ++last }] }));
}

export function Toasts() {
  const notes = useNotes((state) => state.notes);
  return (
    <Radix.Provider swipeDirection="right" duration={6000}>
      {notes.map((note) => (
        <Radix.Root
          key={note.id}
          type={note.failed ? "foreground" : "background"}
          duration={note.failed ? 12_000 : 6_000}
          onOpenChange={(open) => !open && useNotes.setState((state) => ({ notes: state.notes.filter((each) => each.id !== note.id) }))}
          className={cn("flex items-start gap-3 rounded-lg border bg-surface p-3 pl-4 shadow-lg", note.failed ? "border-fail/50" : "border-line")}
        >
          <div className="grid min-w-0 grow gap-0.5 py-1">
            <Radix.Title className={cn("text-sm font-medium", note.failed && "text-fail")}>{note.text}</Radix.Title>
            {note.detail && <Radix.Description className="text-sm break-words text-soft">{note.detail}</Radix.Description>}
          </div>
          <Radix.Close aria-label="Dismiss" className="rounded p-1.5 text-soft hover:bg-sunken hover:text-ink">
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed right-4 bottom-4 z-[60] grid w-[min(24rem,calc(100vw-2rem))] gap-2 max-md:bottom-20" />
    </Radix.Provider>
  );
}
