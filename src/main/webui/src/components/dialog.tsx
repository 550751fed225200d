import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children: ReactNode;
}

export function Dialog({ open, onOpenChange, title, description, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          className="fixed z-50 flex max-h-[88dvh] flex-col gap-4 overflow-y-auto bg-surface p-5 shadow-xl max-md:inset-x-0 max-md:bottom-0 max-md:rounded-t-xl md:top-[12vh] md:left-1/2 md:w-[min(34rem,92vw)] md:-translate-x-1/2 md:rounded-xl md:border md:border-line"
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <header className="flex items-start justify-between gap-4">
            <div className="grid gap-1">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="text-sm text-soft">{description}</Radix.Description>}
            </div>
            {/* No tooltip: it would open with the focus and take the first Escape for itself. */}
            <Radix.Close aria-label="Close" title="Close" className="-mt-2 -mr-2 inline-flex size-9 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink max-md:size-11">
              <X aria-hidden className="size-[18px]" />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
