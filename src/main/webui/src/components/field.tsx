import { type ComponentProps, type ReactElement, cloneElement, useId } from "react";
import { cn } from "@/lib/cn";

const box =
  "rounded-md border border-edge bg-surface px-3 text-ink text-sm max-md:text-base disabled:opacity-60 aria-invalid:border-fail";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cn(box, "h-9 max-md:h-11", className ?? "w-full")} {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={cn(box, "w-full py-2 leading-relaxed", className ?? "min-h-24")} {...rest} />;
}

/** The system's own list: best on a phone, complete by keyboard. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select className={cn(box, "h-9 pr-8 max-md:h-11", className ?? "w-full")} {...rest} />;
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  children: ReactElement<{ id?: string; "aria-describedby"?: string; "aria-invalid"?: boolean }>;
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  const note = error ?? hint;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {cloneElement(children, { id, "aria-describedby": note ? about : undefined, "aria-invalid": error ? true : undefined })}
      {note && (
        <p id={about} className={cn("text-xs", error ? "text-fail" : "text-soft")}>
          {note}
        </p>
      )}
    </div>
  );
}
