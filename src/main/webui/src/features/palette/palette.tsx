import { Command } from "cmdk";
import { Dialog as Radix, VisuallyHidden } from "radix-ui";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { create } from "zustand";
import { placesFor } from "@/app/places";
import { useFindProspects } from "@/features/prospects/find-prospects";
import { sentence } from "@/lib/format";
import { useSession } from "@/lib/session";

export const usePalette = create<{ open: boolean; setOpen: (open: boolean) => void }>((set) => ({
  open: false,
  setOpen: (open) => set({ open }),
}));

const row = "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-md px-3 aria-selected:bg-accent-tint aria-selected:text-accent";
const group = "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-soft";

/** Ctrl/⌘ K: every place, and prospects by name. */
export function Palette() {
  const { open, setOpen } = usePalette();
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(!usePalette.getState().open);
    }
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [setOpen]);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content aria-describedby={undefined} className="fixed top-[10vh] left-1/2 z-50 w-[min(36rem,94vw)] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-surface shadow-xl">
          <VisuallyHidden.Root>
            <Radix.Title>Go to or find</Radix.Title>
          </VisuallyHidden.Root>
          <Finder onDone={() => setOpen(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Finder({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState("");
  const navigate = useNavigate();
  const role = useSession((session) => session.user?.role);
  const found = useFindProspects({ q: text.trim(), size: 6 }, text.trim().length >= 2).data?.items ?? [];
  // We filter ourselves: what the server found comes later than the text, and is no less a hit for that.
  const places = placesFor(role).filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  function go(to: string) {
    onDone();
    void navigate(to);
  }
  return (
    <Command label="Go to or find" loop shouldFilter={false}>
      <Command.Input
        value={text}
        onValueChange={setText}
        aria-label="Go to or find"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base -outline-offset-2"
      />
      <Command.List className="max-h-[60dvh] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-8 text-center text-soft">Nothing by that name.</Command.Empty>
        {places.length > 0 && (
          <Command.Group heading="Places" className={group}>
            {places.map(({ to, label, icon: Icon }) => (
              <Command.Item key={to} value={label} onSelect={() => go(to)} className={row}>
                <Icon aria-hidden className="size-4" />
                {label}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {found.length > 0 && (
          <Command.Group heading="Prospects" className={group}>
            {found.map((prospect) => (
              <Command.Item key={prospect.id} value={prospect.id} onSelect={() => go(`/prospects/${prospect.id}`)} className={row}>
                <span className="truncate">{prospect.name}</span>
                <span className="ml-auto text-xs whitespace-nowrap text-soft">{sentence(prospect.status)}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}
