import { type ReactNode, useEffect, useState } from "react";
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
  if (failure === null) return <main className="min-h-dvh" aria-busy />;
  return (
    <main className="grid min-h-dvh content-center">
      <h1 className="sr-only">Rainmaker</h1>
      <Failed failure={failure} onRetry={() => setFailure(null)} />
    </main>
  );
}

function SignedOut() {
  const setup = useSetup();
  if (setup.isPending) return <main className="min-h-dvh" aria-busy />;
  return setup.data?.needed ? <SetupPage /> : <LoginPage />;
}
