// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { RulesPanel } from "./rules-panel";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const figures = { decided: 40, unchanged: 39, edited: 0, rejected: 1, meanEditShare: 0, complaints: 0, unsubscribes: 2, sensitive: 0, contradictedLater: 0, takenBack: 0, lockUnsupported: 0, lockContradicted: 0, shadowAgreed: 12, shadowWrong: 0, byRule: 0 };
const rule = {
  id: "answer.wedding.below_500000",
  topic: "answer",
  eventType: "wedding",
  band: "below_500000",
  mode: "shadow",
  version: 3,
  since: "2027-01-01T10:00:00Z",
  neverAutomatic: false,
  figures,
  next: "on",
  checks: [
    { name: "decisions", value: 40, limit: 30, atLeast: true, holds: true },
    { name: "harm", value: 1, limit: 0, atLeast: false, holds: false },
  ],
  ready: true,
};
const never = { ...rule, id: "proposal.wedding.unknown", topic: "proposal", band: "unknown", mode: "off", neverAutomatic: true, next: null, checks: [], ready: false };
const row = { approvalId: "a1", cell: rule.id, prospectId: "p1", prospectName: "Ada", askedAt: "2027-01-01T08:00:00Z", mode: "off", ruleSaid: "off", outcome: "rejected", byRule: false, editShare: null, decidedAt: "2027-01-01T10:00:00Z", takenBackAt: null, harm: null, harmAt: null };
const test30 = { from: "2026-12-01T00:00:00Z", until: "2027-01-01T00:00:00Z", decided: 120, gone: 101, changed: 1, rejected: 1, harmed: 1, takenBack: 1, hoursSaved: 250, demotedAt: "2026-12-26T12:05:00Z", demotedBy: "complaint", complete: true, rows: { items: [{ request: row, fate: "gone", reason: "yes" }], page: 0, size: 20, total: 1 } };

let rules: object[] = [];
let asked: { url: string; method: string; match: string | null; body: unknown }[] = [];

beforeEach(() => {
  rules = [rule, never];
  asked = [];
  useSession.setState({ state: "in", token: "t", user: { id: "u", name: "Olive", role: "manager" } as never });
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    const method = options.method ?? "GET";
    asked.push({ url, method, match: new Headers(options.headers).get("If-Match"), body: options.body ? JSON.parse(String(options.body)) : null });
    if (url.endsWith("/world")) return Response.json({ now: "2027-01-02T00:00:00Z", speed: 1, simulated: false });
    if (method === "POST") return Response.json({ ...rule, mode: "on" });
    if (url.endsWith("/autonomy/cells")) return Response.json(rules);
    if (url.includes("/back-test")) return Response.json(test30);
    return Response.json({ items: [row], page: 0, size: 20, total: 1 });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useSession.getState().end();
});

function shown(at = "/settings/autonomy") {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[at]}>
        <RulesPanel />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test("a figure opens the rows that it counts", async () => {
  shown();
  const [rejected] = await screen.findAllByRole("button", { name: /rejected/ });
  fireEvent.click(rejected as HTMLElement);
  const rows = await screen.findByRole("region", { name: "Rows: rejected" });
  expect((await within(rows).findByRole("link")).getAttribute("href")).toBe("/approvals/a1?state=rejected");
  expect(asked.some(({ url }) => url.includes("cases?outcome=rejected&byRule=false&cell=answer.wedding.below_500000"))).toBe(true);
});

test("the rule is switched on for the version that was shown, after a question", async () => {
  shown();
  fireEvent.click(await screen.findByRole("button", { name: "Switch on" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("one complaint switches it off");
  fireEvent.click(within(dialog).getByRole("button", { name: "Switch on" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "POST")).toMatchObject({ url: "/api/v1/autonomy/cells/answer.wedding.below_500000/promote", match: '"3"', body: { to: "on" } }));
});

test("what would have happened is told in sentences with its rows", async () => {
  shown(`/settings/autonomy?rule=${rule.id}&view=back-test`);
  const result = await screen.findByRole("region", { name: "Had it been on" });
  await waitFor(() => expect(result.textContent).toContain("101 of 120 would have gone out by themselves, 250 h sooner in all."));
  expect(result.textContent).toContain("switched off on 26 Dec 2026: complaint");
  expect(within(result).getByRole("link").textContent).toContain("would have gone out");
});

test("what the figures do not allow cannot be switched on, and prices have no switch", async () => {
  rules = [{ ...rule, ready: false }, never];
  shown();
  expect((await screen.findByRole<HTMLButtonElement>("button", { name: "Switch on" })).disabled).toBe(true);
  expect(screen.getByText("Always a person")).toBeTruthy();
  expect(screen.getByText(/harm 1, at most 0/)).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "Had it been on" })).toHaveLength(1);
});

test("a seller sees the figures and no switch; without rules it says what comes first", async () => {
  useSession.setState({ user: { id: "u", name: "Sam", role: "seller" } as never });
  shown();
  await screen.findAllByText("Always a person");
  expect(screen.queryByRole("button", { name: "Switch on" })).toBeNull();
  cleanup();
  rules = [];
  shown();
  expect(await screen.findByText("No rules yet")).toBeTruthy();
});
