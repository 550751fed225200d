// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
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
let bodies: unknown[] = [];
let refusal: { status: number; body: object } | null = null;

beforeEach(() => {
  approved = [];
  bodies = [];
  refusal = null;
  useSession.setState({ state: "in", token: "t", user: { id: "u", name: "Olive", role: "owner" } as never });
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    if (options.method === "POST") {
      approved.push(url);
      bodies.push(JSON.parse(String(options.body)));
      if (refusal) return Response.json(refusal.body, { status: refusal.status });
    }
    return Response.json({});
  });
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.unstubAllGlobals();
  useSession.getState().end();
});

function shown(of: Approval = approval) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ApprovalView approval={of} onDecided={() => undefined} />
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

const claim = { start: 0, end: 12, words: "We guarantee", kind: "promise", verdict: "unsupported", source: null, reference: null, quote: null, url: null, note: "nothing says this" };

function draft(text: string, verdict: string, claims: object[]): Approval {
  const sentence = { part: "text", start: 0, end: text.length, text, verdict, claims };
  return { ...approval, content: { ...approval.content, text }, checked: { sentences: [sentence] } } as unknown as Approval;
}

test("a contradicted draft says why it can't be approved, and is not approved by key either", () => {
  vi.useFakeTimers();
  shown(draft("For 150 guests.", "contradicted", [{ ...claim, words: "150 guests", verdict: "contradicted", source: "brief", quote: "We are 120", note: "known is 120" }]));
  const reason = screen.getByRole("region", { name: "Contradicted statements" });
  expect(reason.textContent).toContain("150 guests");
  act(() => vi.advanceTimersByTime(60_000));
  const approve = screen.getByRole<HTMLButtonElement>("button", { name: "Approve" });
  expect(approve.disabled).toBe(true);
  expect(approve.getAttribute("aria-describedby")).toBe(reason.id);
  fireEvent.keyDown(window, { key: "a" });
  expect(approved).toEqual([]);
});

test("a verdict opens its evidence", () => {
  shown(draft("For 120 guests.", "verified", [{ ...claim, words: "120 guests", verdict: "verified", source: "brief", quote: "We will be about 120 people", note: "the same number" }]));
  const verdict = screen.getByRole("button", { name: "Verified: For 120 guests." });
  expect(screen.queryByText(/about 120 people/)).toBeNull();
  fireEvent.click(verdict);
  expect(verdict.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText(/about 120 people/)).toBeTruthy();
});

test("an unsupported statement asks for a tick and a reason, and both go along", async () => {
  shown(draft("We guarantee sunshine.", "unsupported", [claim]));
  const approve = screen.getByRole<HTMLButtonElement>("button", { name: "Approve" });
  fireEvent.click(screen.getByRole("checkbox"));
  expect(approve.disabled).toBe(true);
  fireEvent.change(screen.getByRole("textbox", { name: "Why it may go out" }), { target: { value: "The weather is insured" } });
  await waitFor(() => expect(approve.disabled).toBe(false), { timeout: 10_000 });
  fireEvent.click(approve);
  await waitFor(() => expect(bodies).toEqual([{ fingerprint: "f", override: { claims: ["We guarantee"], reason: "The weather is insured" } }]), { timeout: 10_000 });
}, 30_000);

test("an edit that nothing backs asks for an answer in the form", async () => {
  refusal = { status: 409, body: { code: "draft_unsupported", title: "Nothing backs what the draft says", claims: ["We guarantee"] } };
  const approve = shown();
  await waitFor(() => expect(approve.disabled).toBe(false), { timeout: 10_000 });
  fireEvent.click(screen.getByRole("button", { name: "Edit" }));
  fireEvent.change(screen.getByRole("textbox", { name: "Text" }), { target: { value: "We guarantee sunshine." } });
  fireEvent.click(screen.getByRole("button", { name: "Approve with these edits" }));
  fireEvent.click(await screen.findByRole("checkbox", {}, { timeout: 10_000 }));
  fireEvent.change(screen.getByRole("textbox", { name: "Why it may go out" }), { target: { value: "The weather is insured" } });
  refusal = null;
  fireEvent.click(screen.getByRole("button", { name: "Approve with these edits" }));
  await waitFor(
    () => expect(bodies.at(-1)).toEqual({ fingerprint: "f", edits: { text: "We guarantee sunshine." }, override: { claims: ["We guarantee"], reason: "The weather is insured" } }),
    { timeout: 10_000 },
  );
}, 30_000);

test("what a rule said yes to names the rule and is taken back with a reason", async () => {
  const rule = { ruleId: "answer.wedding.below_500000", version: 3, usableFrom: "2027-01-01T10:10:00Z" };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ApprovalView approval={{ ...approval, status: "approved", rule, used: false } as unknown as Approval} onDecided={() => undefined} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const ruled = screen.getByRole("region", { name: "By rule" });
  expect(ruled.textContent).toContain("Answer · wedding · below 5,000");
  fireEvent.click(screen.getByRole("button", { name: "Take back" }));
  fireEvent.change(await screen.findByRole("textbox", { name: "Reason" }), { target: { value: "not in this tone" } });
  fireEvent.click(screen.getAllByRole("button", { name: "Take back" }).at(-1) as HTMLElement);
  await waitFor(() => expect(approved).toEqual(["/api/v1/approvals/a1/take-back"]), { timeout: 10_000 });
  expect(bodies).toEqual([{ reason: "not in this tone" }]);
}, 30_000);
