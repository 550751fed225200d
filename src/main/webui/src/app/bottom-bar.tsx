import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { NavLink } from "react-router";
import { Dialog } from "@/components/dialog";
import { cn } from "@/lib/cn";
import { useSession } from "@/lib/session";
import { AccountMenu } from "./account-menu";
import { placesFor } from "./places";

const item = "grid h-full content-center justify-items-center gap-0.5 text-xs font-medium";

/** The places of a phone: four under the thumb, the rest one tap away. */
export function BottomBar({ onKeys }: { onKeys: () => void }) {
  const [more, setMore] = useState(false);
  const role = useSession((session) => session.user?.role);
  const mine = placesFor(role);
  return (
    <nav aria-label="Main" className="fixed inset-x-0 bottom-0 z-30 grid h-16 auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
      {mine
        .filter((place) => place.bar)
        .map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to} end={to === "/"} className={({ isActive }) => cn(item, isActive ? "text-accent" : "text-soft")}>
            <Icon aria-hidden className="size-5" strokeWidth={1.8} />
            {label}
          </NavLink>
        ))}
      <button type="button" onClick={() => setMore(true)} aria-haspopup="dialog" className={cn(item, "text-soft")}>
        <Ellipsis aria-hidden className="size-5" strokeWidth={1.8} />
        More
      </button>
      <Dialog open={more} onOpenChange={setMore} title="More">
        <div className="grid grid-cols-2 gap-2">
          {mine
            .filter((place) => !place.bar)
            .map(({ to, label, icon: Icon }) => (
              <NavLink key={to} to={to} onClick={() => setMore(false)} className="flex h-12 items-center gap-2.5 rounded-md border border-line px-3 font-medium">
                <Icon aria-hidden className="size-5 text-soft" strokeWidth={1.8} />
                {label}
              </NavLink>
            ))}
        </div>
        <AccountMenu onKeys={onKeys} />
      </Dialog>
    </nav>
  );
}
