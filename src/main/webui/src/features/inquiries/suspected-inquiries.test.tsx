// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { SuspectedInquiries } from "./suspected-inquiries";

const inquiry = {
  id: "i1",
  status: "suspected",
  source: "inquiry:form",
  prospectId: null,
  signs: ["overpayment", "no_phone"],
  name: "Gerald Moss",
  email: "gm@mail.example",
  text: "Please charge my card 4,000 more and wire the difference to my agent.",
  receivedAt: "2026-06-01T08:00:00Z",
};

const asked = vi.fn<(method: string, path: string, body: unknown) => void>();

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method !== "GET") asked(init.method ?? "", path, init.body === undefined ? undefined : JSON.parse(String(init.body)));
    const answer = init.method === "GET" ? { items: [inquiry], page: 0, size: 10, total: 1 } : inquiry;
    return new Response(JSON.stringify(answer), { headers: { "Content-Type": "application/json" } });
  });
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.unstubAllGlobals();
});

function show(role: "seller" | "viewer") {
  useSession.setState({ user: { id: "u1", name: "Robin", email: "r@house.example", role } as never, token: null });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <SuspectedInquiries />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test("says in words why an inquiry is suspicious and takes it on", async () => {
  show("seller");
  expect(await screen.findByText("Wants to pay more and have the rest passed on")).toBeTruthy();
  expect(screen.getByText("Cannot be reached by phone")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Take it on" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("POST", expect.stringContaining("/inquiries/i1/accept"), undefined));
});

test("puts it aside with a reason only", async () => {
  show("seller");
  fireEvent.click(await screen.findByRole("button", { name: "Put aside" }));
  fireEvent.change(await screen.findByLabelText("Reason"), { target: { value: "Cheque fraud" } });
  fireEvent.click(screen.getAllByRole("button", { name: "Put aside" }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked).toHaveBeenCalledWith("POST", expect.stringContaining("/inquiries/i1/dismiss"), { reason: "Cheque fraud" }));
});

test("offers nothing to somebody who only looks", async () => {
  show("viewer");
  expect(await screen.findByText("Gerald Moss")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Take it on" })).toBeNull();
});
