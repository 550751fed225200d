import { Problem } from "./problem";
import { type SignedIn, useSession } from "./session";

/** A renewal that hangs would leave the page waiting for ever. */
const LONGEST_MS = 15_000;

let flight: Promise<string | null> | null = null;

/**
 * Gets a new access token by the refresh cookie; callers at the same moment share one request.
 * Answers null when the session has ended; other failures (no connection) are thrown and leave the session as it is.
 */
export function refresh(): Promise<string | null> {
  flight ??= renew().finally(() => {
    flight = null;
  });
  return flight;
}

/** How long to wait for the tab that renews at the same moment; its cookie is in place a little later. */
const WAITS_MS = [0, 60, 150, 400, 900];

async function renew(tries = 0): Promise<string | null> {
  let response: Response;
  try {
    response = await fetch("/api/v1/auth/refresh", { method: "POST", credentials: "same-origin", signal: AbortSignal.timeout(LONGEST_MS) });
  } catch {
    throw new Problem(0, { detail: "The server does not answer. Check the connection and try again." });
  }
  if (response.ok) {
    const signedIn = (await response.json()) as SignedIn;
    useSession.getState().start(signedIn);
    return signedIn.accessToken;
  }
  if (response.status === 409 && tries < WAITS_MS.length) {
    await new Promise((done) => setTimeout(done, WAITS_MS[tries]));
    return renew(tries + 1);
  }
  if (response.status === 409 || response.status >= 500) {
    throw new Problem(response.status, (await response.json().catch(() => ({}))) as Record<string, unknown>);
  }
  useSession.getState().end();
  return null;
}
