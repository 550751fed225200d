import { MapPinOff } from "lucide-react";
import { Link, useRouteError } from "react-router";
import { Button } from "@/components/button";
import { Screen } from "@/components/screen";
import { Failed, NothingYet } from "@/components/states";

export function NoSuchPage() {
  return (
    <Screen title="No such page">
      <NothingYet
        icon={MapPinOff}
        title="There is nothing at this address"
        action={
          <Button asChild>
            <Link to="/">Go to Today</Link>
          </Button>
        }
      />
    </Screen>
  );
}

/** A screen broke while drawing; the rest of the session is intact. */
export function Broken() {
  return (
    <main className="grid min-h-dvh content-center">
      <h1 className="sr-only">Rainmaker</h1>
      <Failed failure={useRouteError()} onRetry={() => location.reload()} />
    </main>
  );
}
