import { Search, WifiOff } from "lucide-react";
import { Suspense, useState } from "react";
import { Outlet } from "react-router";
import { Gate } from "@/features/auth/gate";
import { KeysDialog } from "@/features/palette/keys-dialog";
import { Palette, usePalette } from "@/features/palette/palette";
import { BusinessClock } from "@/features/world/business-clock";
import { WorldBadges } from "@/features/world/world-badges";
import { Loading } from "@/components/states";
import { LiveProvider } from "@/lib/live";
import { useLive } from "@/lib/socket";
import { useKeys } from "@/lib/use-keys";
import { BottomBar } from "./bottom-bar";
import { Rail } from "./rail";

/** The frame around every screen: rail or bottom bar, the state of the world, palette, keys. */
export function Frame() {
  return (
    <Gate>
      <LiveProvider>
        <Inside />
      </LiveProvider>
    </Gate>
  );
}

function Inside() {
  const [keys, setKeys] = useState(false);
  useKeys({ "?": () => setKeys(true) });
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a href="#content" className="sr-only z-50 rounded bg-accent p-3 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        Skip to the content
      </a>
      <Rail onKeys={() => setKeys(true)} />
      <div className="flex min-w-0 flex-col">
        <TopLine />
        <main id="content" tabIndex={-1} className="grow outline-none max-md:pb-20">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar onKeys={() => setKeys(true)} />
      <Palette />
      <KeysDialog open={keys} onOpenChange={setKeys} />
    </div>
  );
}

function TopLine() {
  const live = useLive((state) => state.live);
  const open = usePalette((state) => state.setOpen);
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center justify-between gap-3 border-b border-line bg-page/95 px-4 backdrop-blur md:px-8">
      <button
        type="button"
        onClick={() => open(true)}
        className="flex h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-xs text-soft hover:border-edge hover:text-ink max-md:h-10 md:w-64"
      >
        <Search aria-hidden className="size-3.5" />
        <span className="max-md:sr-only">Go to or find</span>
        <kbd className="ml-auto font-sans max-md:hidden">Ctrl K</kbd>
      </button>
      <div className="flex min-w-0 items-center gap-3 max-sm:gap-2">
        {!live && (
          <span role="status" className="inline-flex items-center gap-1.5 text-xs text-wait" title="The live connection is being made again; screens still load when opened.">
            <WifiOff aria-hidden className="size-3.5" />
            <span className="max-sm:sr-only">Not live</span>
          </span>
        )}
        <WorldBadges />
        <BusinessClock short />
      </div>
    </header>
  );
}
