import { Dialog } from "@/components/dialog";

const keys: [string, string][] = [
  ["Ctrl K or ⌘ K", "Go to a place or find a prospect"],
  ["j / k", "Next / previous in a list"],
  ["Enter", "Open what is marked"],
  ["a", "Approve"],
  ["e", "Edit before approving"],
  ["r", "Reject with a reason"],
  ["[ / ]", "Previous / next month of the dates"],
  ["Ctrl Enter", "Save an edit"],
  ["Esc", "Close, or leave an edit"],
  ["?", "These keys"],
];

export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
