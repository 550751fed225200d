// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { ChatPanel } from "./chat-panel";

const snippet = '<script src="https://house.example/chat.js" async></script>';
const fact = { id: "f1", topic: "parking", answer: "Guests park free of charge.", published: true, version: 2 };
const asked = vi.fn<(method: string, path: string, body: unknown, version: string | null) => void>();
let on = true;
let facts = [fact];

beforeEach(() => {
  on = true;
  facts = [fact];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method !== "GET") asked(init.method ?? "", path, init.body === undefined ? undefined : JSON.parse(String(init.body)), new Headers(init.headers).get("If-Match"));
    const settings = { on, rule: true, origins: on ? ["https://www.planner.example"] : [], page: "https://house.example/chat", snippet };
    const answer = path.includes("/chat/settings") ? settings : init.method === "GET" ? facts : fact;
    return new Response(JSON.stringify(answer), { headers: { "Content-Type": "application/json" } });
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
        <MemoryRouter>
          <ChatPanel />
        </MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("the line for the site is copied as it stands", async () => {
  const writeText = vi.fn(async (_text: string) => {});
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  show("manager");
  fireEvent.click(await screen.findByRole("button", { name: "Copy the line" }));
  await waitFor(() => expect(writeText).toHaveBeenCalledWith(snippet));
  expect(screen.getByText("https://www.planner.example")).toBeTruthy();
});

test("without a site it says that the chat is off and what turns it on", async () => {
  on = false;
  show("manager");
  expect(await screen.findByText(/off until the operator/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Try the chat" })).toBeNull();
});

test("a fact is edited against the version that was read", async () => {
  show("manager");
  fireEvent.click(await screen.findByRole("button", { name: "Edit parking" }));
  fireEvent.change(screen.getByLabelText("Answer"), { target: { value: "Parking is behind the house." } });
  fireEvent.click(screen.getByLabelText("Published"));
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("PUT", "/api/v1/company-facts/f1", { topic: "parking", answer: "Parking is behind the house.", published: false }, '"2"'));
});

test("a fact is removed by its name", async () => {
  show("manager");
  fireEvent.click(await screen.findByRole("button", { name: "Remove parking" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("DELETE", "/api/v1/company-facts/f1", undefined, null));
});

test("a seller reads the facts and changes none", async () => {
  show("seller");
  await screen.findByText("Guests park free of charge.");
  expect(screen.queryByRole("button", { name: /Edit|Remove|Add a fact/ })).toBeNull();
});

test("without facts it says what they are for", async () => {
  facts = [];
  show("manager");
  expect(await screen.findByText(/what visitors ask again and again/)).toBeTruthy();
});
