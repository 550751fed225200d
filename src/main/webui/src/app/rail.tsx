import { Keyboard } from "lucide-react";
import { NavLink } from "react-router";
import { cn } from "@/lib/cn";
import { useSession } from "@/lib/session";
import { AccountMenu } from "./account-menu";
import { placesFor } from "./places";
import { WaitingCount } from "./waiting-count";

export function Rail({ onKeys }: { onKeys: () => void }) {
  const role = useSession((session) => session.user?.role);
  return (
    <aside className="sticky top-0 flex h-dvh flex-col border-r border-line bg-surface max-md:hidden">
      <div className="flex h-12 items-center gap-2.5 px-4 font-semibold">
        <img src="/rainmaker.svg" alt="" width={22} height={22} />
        Rainmaker
      </div>
      <nav aria-label="Main" className="grid grow content-start gap-0.5 overflow-y-auto px-2 py-2">
        {placesFor(role).map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            to={to}
            end={to === "/"}
            className={({ isActive }) =>
              cn(
                "flex h-9 items-center gap-2.5 rounded-md px-2.5 font-medium transition-colors duration-100",
                isActive ? "bg-accent-tint text-accent" : "text-soft hover:bg-sunken hover:text-ink",
              )
            }
          >
            <Icon aria-hidden className="size-[18px]" strokeWidth={1.8} />
            {label}
            {to === "/approvals" && <WaitingCount />}
          </NavLink>
        ))}
      </nav>
      <div className="grid gap-0.5 border-t border-line p-2">
        <button type="button" onClick={onKeys} className="flex h-9 items-center gap-2.5 rounded-md px-2.5 text-soft hover:bg-sunken hover:text-ink">
          <Keyboard aria-hidden className="size-[18px]" strokeWidth={1.8} />
          Keys
          <kbd className="ml-auto font-sans text-xs">?</kbd>
        </button>
        <AccountMenu />
      </div>
    </aside>
  );
}
