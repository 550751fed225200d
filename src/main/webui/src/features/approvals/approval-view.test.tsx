// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import type { Approval } from "./approval";
import { ApprovalView } from "./approval-view";

const approval = {
  id: "a1",
  kind: "message",
  status: "pending",
  prospectId: "p1",
  prospectName: "Hazel Quinn",
  summary: "First message",
  fingerprint: "f",
  content: { kind: "email", to: "hazel@mailbox.example", from: "us@house.example", fromName: "Us", subject: "Hello", text: "Hello", attachments: [] },
  evidence: [],
  requestedAt: "2027-01-01T10:00:00Z",
} as unknown as Approval;

let approved: string[] = [];

beforeEach(() => {
  approved = [];
  useSession.setState({ state: "in", token: "t", user: { id: "u", name: "Olive", role: "owner" } as never });
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    if (options.method === "POST") approved.push(url);
    return Response.json({});
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useSession.getState().end();
});

function shown() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ApprovalView approval={approval} onDecided={() => undefined} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return screen.getByRole<HTMLButtonElement>("button", { name: "Approve" });
}

test("the second half of a double click does not approve what has just come into view", async () => {
  const approve = shown();
  fireEvent.click(approve);
  fireEvent.keyDown(window, { key: "a" });
  await waitFor(() => expect(approve.disabled).toBe(false), { timeout: 10_000 });
  expect(approved).toEqual([]);

  fireEvent.click(approve);
  await waitFor(() => expect(approved).toEqual(["/api/v1/approvals/a1/approve"]), { timeout: 10_000 });
}, 30_000);
