import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { Hint } from "./hint";

type Props = Omit<ComponentProps<"button">, "children"> & { icon: LucideIcon; label: string };

/** An icon alone, named for screen readers and by a tooltip. */
export function IconButton({ icon: Icon, label, className, ...rest }: Props) {
  return (
    <Hint text={label}>
      <button
        type="button"
        aria-label={label}
        className={cn(
          "inline-flex size-9 items-center justify-center rounded-md text-soft transition-colors duration-100 hover:bg-sunken hover:text-ink disabled:opacity-50 max-md:size-11",
          className,
        )}
        {...rest}
      >
        <Icon aria-hidden className="size-[18px]" />
      </button>
    </Hint>
  );
}
