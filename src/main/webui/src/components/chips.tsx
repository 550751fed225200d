import { cn } from "@/lib/cn";

interface Props<T extends string> {
  label: string;
  options: { value: T; text: string }[];
  chosen: T[];
  onToggle: (value: T) => void;
}

/** Filters as chips that are pressed or not. */
export function Chips<T extends string>({ label, options, chosen, onToggle }: Props<T>) {
  return (
    <div role="group" aria-label={label} className="-mx-4 flex gap-1.5 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
      {options.map(({ value, text }) => {
        const pressed = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={pressed}
            onClick={() => onToggle(value)}
            className={cn(
              "h-8 shrink-0 rounded-full border px-3 text-xs font-medium transition-colors duration-100 max-md:h-10 max-md:px-4",
              pressed ? "border-accent bg-accent-tint text-accent" : "border-line bg-surface text-soft hover:border-edge hover:text-ink",
            )}
          >
            {text}
          </button>
        );
      })}
    </div>
  );
}
