// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { get } from "./http";
import { useSession } from "./session";

const signedIn = { accessToken: "new", tokenType: "Bearer", expiresIn: 900, user: { id: "u", name: "Hazel Quinn", role: "owner" } };

/** Answers 401 to the old token, 200 to the new one. */
function server(usual: number, status = () => usual) {
  const calls: string[] = [];
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    calls.push(url);
    if (url.endsWith("/auth/refresh")) {
      const answer = status();
      return Response.json(answer === 200 ? signedIn : { title: "Sign in again" }, { status: answer });
    }
    const token = new Headers(options.headers).get("Authorization");
    return token === "Bearer new" ? Response.json({ ok: true }) : Response.json({ title: "Not signed in" }, { status: 401 });
  });
  return calls;
}

afterEach(() => {
  vi.unstubAllGlobals();
  useSession.getState().end();
});

test("requests that fail together share one refresh and are repeated with the new token", async () => {
  useSession.setState({ state: "in", token: "old" });
  const calls = server(200);
  await Promise.all([get("a"), get("b"), get("c")]);
  expect(calls.filter((url) => url.endsWith("/auth/refresh"))).toHaveLength(1);
  expect(useSession.getState().token).toBe("new");
});

test("tabs that renew at the same moment wait for each other and stay signed in", async () => {
  useSession.setState({ state: "in", token: "old" });
  let refused = 0;
  server(200, () => (refused++ < 3 ? 409 : 200));
  await expect(get("a")).resolves.toEqual({ ok: true });
  expect(useSession.getState().token).toBe("new");
});

test("an ended session leads back to the sign-in and tells the failure", async () => {
  useSession.setState({ state: "in", token: "old" });
  server(401);
  await expect(get("a")).rejects.toMatchObject({ status: 401 });
  expect(useSession.getState().state).toBe("out");
});
