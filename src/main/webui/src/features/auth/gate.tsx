import { type ReactNode, useEffect, useState } from "react";
import { Opening } from "@/components/opening";
import { Failed } from "@/components/states";
import { refresh } from "@/lib/refresh";
import { mayHaveSession, useSession } from "@/lib/session";
import { useSetup } from "./get-setup";
import { LoginPage } from "./login-page";
import { NewPasswordPage } from "./new-password-page";
import { SetupPage } from "./setup-page";

/** Lets signed-in people through; tries the refresh cookie before it asks for a password. */
export function Gate({ children }: { children: ReactNode }) {
  const { state, user } = useSession();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (state !== "unknown" || failure !== null) return;
    if (mayHaveSession()) refresh().catch(setFailure);
    else useSession.getState().end();
  }, [state, failure]);
  if (state === "in") return user?.mustChangePassword ? <NewPasswordPage /> : children;
  if (state === "out") return <SignedOut />;
  if (failure === null) return <Opening />;
  return <NotReached failure={failure} onRetry={() => setFailure(null)} />;
}

function NotReached({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  return (
    <main className="grid min-h-dvh content-center">
      <h1 className="sr-only">Rainmaker</h1>
      <Failed failure={failure} onRetry={onRetry} />
    </main>
  );
}

function SignedOut() {
  const setup = useSetup();
  if (setup.isPending) return <Opening />;
  if (setup.isError) return <NotReached failure={setup.error} onRetry={() => void setup.refetch()} />;
  return setup.data?.needed ? <SetupPage /> : <LoginPage />;
}
