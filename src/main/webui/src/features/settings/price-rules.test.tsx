// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { PriceRulesPanel } from "./price-rules-panel";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const asked = vi.fn();
const season = { id: "r1", key: "k1", kind: "season", name: "High season", percent: 8, amountMinor: null, fromGuests: null, months: ["may", "june"], weekdays: [], validFrom: null, validTo: null, revision: 1, effectiveFrom: null, effectiveTo: "2030-06-30" };
const rules = [
  { ...season, id: "r2", percent: 9, revision: 2, effectiveFrom: "2030-07-01", effectiveTo: null },
  season,
  { ...season, id: "r3", key: "k3", kind: "minimum_spend", name: "Least", percent: null, amountMinor: 350_000, months: [], effectiveTo: null },
];
let shown: object[] = rules;

beforeEach(() => {
  shown = rules;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method === "PUT") asked(path.replace("/api/v1/", ""), new Headers(init.headers).get("If-Match"), JSON.parse(String(init.body)));
    return Response.json(path.endsWith("/price-rules") ? shown : path.endsWith("/catalogue") ? [{ id: "c1", currency: "EUR" }] : rules[0]);
  });
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.unstubAllGlobals();
});

function show(role: "manager" | "seller") {
  useSession.setState({ user: { id: "u1", name: "Robin", email: "r@house.example", role } as never, token: null });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tooltip.Provider>
        <PriceRulesPanel />
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("a rule shows its revisions with the days from which they are in force", async () => {
  show("seller");
  expect(await screen.findByText("Revision 2: +9 %, from 1 Jul 2030")).toBeTruthy();
  expect(screen.getByText("Revision 1: +8 %, until 30 Jun 2030")).toBeTruthy();
  expect(screen.getByText("May, June")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Change High season" })).toBeNull();
});

test("a change names the revision that it follows and the day on which it begins", async () => {
  show("manager");
  fireEvent.click(await screen.findByRole("button", { name: "Change High season" }));
  fireEvent.change(screen.getByLabelText("Percent"), { target: { value: "12" } });
  fireEvent.change(screen.getByLabelText("In force from"), { target: { value: "2030-09-01" } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("price-rules/k1", expect.stringContaining("2"), {
      name: "High season", fromGuests: null, months: ["may", "june"], weekdays: [], validFrom: null, validTo: null, percent: 12, amountMinor: null, effectiveFrom: "2030-09-01",
    }),
  );
});

test("a house without rules says so", async () => {
  shown = [];
  show("manager");
  expect(await screen.findByText("No price rule yet")).toBeTruthy();
});
