// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { post } from "./http";
import { useSession } from "./session";

/** Loses or refuses the first answer, and keeps the keys that were sent. */
function server(first: () => Response) {
  const keys: (string | null)[] = [];
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    if (url.endsWith("/auth/refresh")) {
      const user = { id: "u", name: "Hazel Quinn", role: "owner" };
      return Response.json({ accessToken: "new", tokenType: "Bearer", expiresIn: 900, user });
    }
    keys.push(new Headers(options.headers).get("Idempotency-Key"));
    return keys.length === 1 ? first() : Response.json({ ok: true });
  });
  return keys;
}

const lost = () => {
  throw new TypeError("connection lost");
};

afterEach(() => {
  vi.unstubAllGlobals();
  useSession.getState().end();
});

test("a lost answer is asked for again with the same key", async () => {
  const keys = server(lost);
  await expect(post("hunts", { target: "weddings" })).resolves.toEqual({ ok: true });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

test("a renewed session repeats the action with the same key", async () => {
  useSession.setState({ state: "in", token: "old" });
  const keys = server(() => Response.json({ title: "Not signed in" }, { status: 401 }));
  await post("hunts", { target: "weddings" });
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
});

test("each action has a key of its own", async () => {
  const keys = server(() => Response.json({ ok: true }));
  await post("runs/1/pause");
  await post("runs/1/pause");
  expect(new Set(keys).size).toBe(2);
});

test("the same action twice at once is sent once", async () => {
  const keys = server(() => Response.json({ ok: true }));
  const answers = await Promise.all([post("hunts", { target: "weddings" }), post("hunts", { target: "weddings" })]);
  expect(answers).toEqual([{ ok: true }, { ok: true }]);
  expect(keys).toHaveLength(1);
});

test("signing in is never repeated by itself", async () => {
  const keys = server(lost);
  await expect(post("auth/login", {})).rejects.toMatchObject({ status: 0 });
  expect(keys).toEqual([null]);
});
