// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ChatReply } from "./chat-reply";
import { SummaryView } from "./summary-view";

const asked = vi.fn<(path: string, body: unknown) => void>();
let sent = true;

beforeEach(() => {
  sent = true;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked(path, JSON.parse(String(init.body)));
    return new Response(JSON.stringify({ approvalId: "a1", sent }), { headers: { "Content-Type": "application/json" } });
  });
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.unstubAllGlobals();
});

function reply(text: string) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ChatReply conversation="c1" />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText("Answer the visitor"), { target: { value: text } });
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
}

test("what is sent leaves the field", async () => {
  reply(" Hello. ");
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Answer the visitor").value).toBe(""));
  expect(asked).toHaveBeenCalledWith("/api/v1/chat/conversations/c1/reply", { text: "Hello." });
  expect(screen.queryByRole("link")).toBeNull();
});

test("what needs a yes says so and leads there", async () => {
  sent = false;
  reply("It costs 4,711 EUR.");
  const link = await screen.findByRole("link", { name: "Open the approval" });
  expect(link.getAttribute("href")).toBe("/approvals/a1");
});

test("the summary leads from each line to its message and says the mood in a word", () => {
  render(
    <SummaryView
      summary={{
        sentiment: { word: "hesitant", sentence: "We are not sure yet.", messageId: "m2" },
        lines: [
          { part: "wanted", text: "Guests: 120", messageId: "m1" },
          { part: "wanted", text: "Place: Lyon", messageId: null },
        ],
      }}
    />,
  );
  expect(screen.getByText("Sounds hesitant.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Guests: 120" }).getAttribute("href")).toBe("#message-m1");
  expect(screen.getByText(/We are not sure yet/).getAttribute("href")).toBe("#message-m2");
  expect(screen.getByText("(entered by hand)")).toBeTruthy();
  expect(screen.queryByText("Open")).toBeNull();
});
