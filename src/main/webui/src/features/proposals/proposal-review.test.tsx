// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { ProposalPage } from "./proposal-page";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const asked = vi.fn();
const now = "2030-06-02T08:00:00Z";
let refusing = false;

const line = { itemId: "i1", label: "Supper", detail: null, quantity: 80, unit: "guest", unitPriceMinor: 5_000, amountMinor: 400_000, why: "price per guest × 80 guests" };
const band = { itemId: "i2", name: "Band", detail: null, choice: null, replaces: null, differenceMinor: 130_900 };
const feast = { itemId: "i3", name: "Feast", detail: null, choice: "menu", replaces: "Supper", differenceMinor: 523_600 };
const bundle = {
  packageId: "p1", name: "Bundle", description: "What it is", recommended: true, why: null, lines: [line], subtotalMinor: 400_000,
  adjustments: [{ ruleId: "r1", label: "Service charge", amountMinor: 40_000, why: "10 % of the sum", revision: 2 }],
  taxLabel: "VAT 19 %", taxMinor: 83_600, totalMinor: 523_600, options: [band, feast], taxRuleId: "r2", taxRevision: 1,
};
const proposal = {
  id: "x1", prospectId: "c1", prospectName: "Ada", runId: null, status: "awaiting_approval", number: 2,
  event: { eventType: "other", date: "2031-02-14", dateText: null, guests: 80, place: "Porto", style: null },
  intro: null, currency: "EUR", totalMinor: 523_600, packages: [bundle], validUntil: now, pdfKey: null, pdfSha256: null, views: 0,
  viewedAt: null, decidedAt: null, acceptedPackage: null, answer: null, link: null, previewLink: null, createdAt: now, version: 1,
  discountPercent: 12, choice: null as object | null,
  signOff: { needed: true, findings: [{ reason: "over_discount_limit", percent: 12, limit: 10 }], at: null as string | null, by: null, reason: null },
  terms: ["The date is yours."], payments: [{ sharePercent: 30, when: "7 days after acceptance", due: null, amountMinor: 157_080 }],
};
let shown = proposal;

const versions = [
  {
    number: 2, createdAt: now, totalMinor: 523_600, differenceMinor: -5_000, discountPercent: 12, packages: [bundle],
    differences: [{ kind: "changed", packageId: "p1", name: "Bundle", differenceMinor: -5_000, lines: [{ kind: "added", id: "discount", label: "Discount", beforeMinor: null, afterMinor: -5_000 }] }],
  },
  { number: 1, createdAt: now, totalMinor: 528_600, differenceMinor: 0, discountPercent: null, packages: [bundle], differences: [] },
];

function answer(path: string, body: { guests?: number; discountPercent?: number }): unknown {
  if (path.endsWith("/world")) return { now, speed: 1, simulated: false };
  if (path.endsWith("/versions")) return "discountPercent" in body ? { ...shown, number: 3 } : versions;
  if (path.endsWith("/what-if")) {
    return {
      priced: { ...bundle, totalMinor: (body.guests ?? 0) * 1_000 }, marginMinor: 12_300, marginPercent: 41.5, findings: [], currentTotalMinor: 523_600,
      differenceMinor: 25_000, differences: [{ kind: "changed", id: "i1", label: "Supper", beforeMinor: 400_000, afterMinor: 420_000 }],
    };
  }
  if (path.endsWith("/sign-off")) return { ...shown, signOff: { ...shown.signOff, at: now, by: "u1", reason: "A friend" } };
  if (path.includes("/choice/")) return { ...shown, choice: null };
  if (path.includes("/proposals/x1")) return shown;
  if (path.includes("/prospects/")) return { id: "c1", name: "Ada", simulated: false };
  return { items: [], page: 0, size: 50, total: 0 };
}

beforeEach(() => {
  refusing = false;
  shown = proposal;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const sent = init.body === undefined ? undefined : JSON.parse(String(init.body));
    if (init.method !== "GET") asked(path.replace("/api/v1/", ""), sent);
    if (refusing && path.endsWith("/what-if")) return Response.json({ title: "Nothing in the catalogue fits", detail: "No package fits.", code: "nothing_to_propose" }, { status: 409 });
    return Response.json(answer(path, sent ?? {}));
  });
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.unstubAllGlobals();
});

function show(role: "manager" | "seller" | "viewer") {
  useSession.setState({ user: { id: "u1", name: "Robin", email: "r@house.example", role } as never, token: null });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tooltip.Provider>
        <MemoryRouter initialEntries={["/proposals/x1"]}>
          <Routes>
            <Route path="proposals/:id" element={<ProposalPage />} />
          </Routes>
        </MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("a manager signs off the version that is shown, with a reason", async () => {
  show("manager");
  expect(await screen.findByText("The discount of 12 % is over the limit of 10 %.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Sign off version 2" }));
  fireEvent.change(await screen.findByLabelText("Reason"), { target: { value: "A friend" } });
  fireEvent.click(screen.getByRole("button", { name: "Sign off" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("proposals/x1/sign-off", { number: 2, reason: "A friend" }));
});

test("a seller sees that a sign-off is missing, but cannot give it", async () => {
  show("seller");
  expect(await screen.findByText("Needs a sign-off")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Sign off/ })).toBeNull();
});

test("a slider asks the server once it rests and shows total, margin and what changes", async () => {
  show("manager");
  fireEvent.change(await screen.findByLabelText("Guests"), { target: { value: "120" } });
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("proposals/x1/what-if", { packageId: "p1", guests: 120, date: "2031-02-14", discountPercent: 12, optionIds: [] }),
  );
  expect(await screen.findByText("€1,200.00")).toBeTruthy();
  expect(screen.getByText("€123.00 (41.5 %)")).toBeTruthy();
  expect(screen.getByText("+€250.00")).toBeTruthy();
});

test("another discount becomes a version while the proposal waits for a yes", async () => {
  show("seller");
  fireEvent.change(await screen.findByLabelText("Discount in percent"), { target: { value: "5" } });
  fireEvent.click(screen.getByRole("button", { name: "Write version 3 with 5 % off" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("proposals/x1/versions", { discountPercent: 5 }));
});

test("options of the same choice take each other's place", async () => {
  show("manager");
  fireEvent.click(await screen.findByRole("checkbox", { name: /Feast/ }));
  await waitFor(() => expect(asked.mock.lastCall?.[1]).toMatchObject({ optionIds: ["i3"] }));
  fireEvent.click(screen.getByRole("checkbox", { name: /Band/ }));
  await waitFor(() => expect(asked.mock.lastCall?.[1]).toMatchObject({ optionIds: ["i3", "i2"] }));
});

test("a question that has no answer says what to do", async () => {
  refusing = true;
  show("manager");
  expect(await screen.findByText("No package fits.")).toBeTruthy();
});

test("versions say what changed", async () => {
  show("viewer");
  const second = (await screen.findByText("−€50.00")).closest("li") as HTMLElement;
  expect(within(second).getByText("Discount")).toBeTruthy();
  expect(screen.getByText("The first version")).toBeTruthy();
  expect(screen.queryByText("What if")).toBeNull();
});

test("a choice that waits is accepted or taken back by who decides", async () => {
  shown = { ...proposal, choice: { packageId: "p1", optionIds: ["i1"], priced: bundle, waits: true } };
  show("manager");
  expect(await screen.findByText("Waits for you")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Accept this choice" }));
  fireEvent.change(await screen.findByLabelText("Reason"), { target: { value: "Fine" } });
  fireEvent.click(screen.getByRole("button", { name: "Accept" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("proposals/x1/choice/confirm", { reason: "Fine" }));
});
