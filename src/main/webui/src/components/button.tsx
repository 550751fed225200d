import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

const looks = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  plain: "border border-line bg-surface text-ink hover:bg-sunken",
  quiet: "text-soft hover:bg-sunken hover:text-ink",
  danger: "border border-fail/40 bg-surface text-fail hover:bg-fail-tint",
};

type Props = ComponentProps<"button"> & { look?: keyof typeof looks; busy?: boolean; asChild?: boolean; small?: boolean };

export function Button({ look = "plain", busy = false, asChild = false, small = false, className, children, disabled, ...rest }: Props) {
  const style = cn(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-100",
    "disabled:opacity-50 max-md:min-h-11",
    small ? "h-8 px-2.5 text-xs" : "h-9 px-3.5 text-sm",
    looks[look],
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={style} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type="button" className={style} disabled={disabled || busy} aria-busy={busy || undefined} {...rest}>
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}
