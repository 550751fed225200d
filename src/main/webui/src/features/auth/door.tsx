import { type ReactNode, useEffect } from "react";
import { BusinessClock } from "@/features/world/business-clock";
import { WorldBadges } from "@/features/world/world-badges";

/** The quiet page before the app: sign-in, first run, new password. */
export function Door({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Rainmaker`;
  }, [title]);
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 px-4 py-10">
      <div className="flex items-center gap-2.5 text-base font-semibold">
        <img src="/rainmaker.svg" alt="" width={28} height={28} />
        Rainmaker
      </div>
      <div className="grid w-full max-w-sm gap-5 rounded-xl border border-line bg-surface p-6">
        <div className="grid gap-1">
          <h1 className="text-lg">{title}</h1>
          {lead && <p className="text-sm text-soft">{lead}</p>}
        </div>
        {children}
      </div>
      <div className="flex flex-wrap items-center justify-center gap-3">
        <WorldBadges />
        <BusinessClock />
      </div>
    </main>
  );
}
