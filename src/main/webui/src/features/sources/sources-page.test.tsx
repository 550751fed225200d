// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SourcesPage } from "./sources-page";

const directory = {
  source: "inquiry:directory.example",
  prospects: 12,
  contacted: 10,
  replied: 7,
  qualified: 4,
  won: 1,
  booked: [{ minor: 1840000, currency: "EUR" }],
  cost: [{ minor: 15000, currency: "EUR" }],
  agentCostMicros: null,
};

const asked = vi.fn<(method: string, path: string, body: unknown) => void>();

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method !== "GET") asked(init.method ?? "", path, init.body === undefined ? undefined : JSON.parse(String(init.body)));
    const answer = path.includes("lead-costs")
      ? { costs: [{ id: "c1", source: directory.source, basis: "per_prospect", amountMinor: 1250, currency: "EUR", firstDay: "2026-01-01", lastDay: null }] }
      : { from: "2025-06-02", until: "2026-06-01", sources: [directory] };
    return new Response(JSON.stringify(answer), { headers: { "Content-Type": "application/json" } });
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <SourcesPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.unstubAllGlobals();
});

test("a source opens into its prospects and says what a qualified one cost", async () => {
  const links = await screen.findAllByRole("link", { name: "directory.example" });
  expect(links[0]?.getAttribute("href")).toBe("/prospects?source=inquiry%3Adirectory.example");
  expect(screen.getByText("€37.50")).toBeTruthy();
  expect(screen.getAllByText(/€18,400/).length).toBeGreaterThan(0);
});

test("a cost is entered in minor units with its currency", async () => {
  fireEvent.click((await screen.findAllByRole("button", { name: "Cost" }))[0] as HTMLElement);
  fireEvent.change(screen.getByLabelText("Amount"), { target: { value: "12.50" } });
  expect((screen.getByRole("button", { name: "Enter" }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("Amount"), { target: { value: "12.50 eur" } });
  fireEvent.change(screen.getByLabelText("First day"), { target: { value: "2026-06-01" } });
  fireEvent.click(screen.getByRole("button", { name: "Enter" }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("POST", expect.stringContaining("lead-costs"), {
      source: "inquiry:directory.example",
      basis: "per_prospect",
      amountMinor: 1250,
      currency: "EUR",
      firstDay: "2026-06-01",
    }),
  );
});
