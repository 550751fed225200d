import { OctagonX } from "lucide-react";

/** Why a draft can't be approved, in words. */
export function Contradictions({ claims, id }: { claims: string[]; id: string }) {
  return (
    <section id={id} aria-label="Contradicted statements" className="flex gap-2 rounded-md border border-fail/40 bg-fail-tint p-3">
      <OctagonX aria-hidden className="mt-0.5 size-4 shrink-0 text-fail" />
      <div className="grid gap-1">
        <p>
          This can’t be approved: what is known says otherwise than {claims.length === 1 ? "this statement" : `these ${claims.length} statements`}. Edit the draft, or correct the source.
        </p>
        <ul className="list-disc pl-5">
          {claims.map((words) => (
            <li key={words} className="font-medium wrap-anywhere">
              {words}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
