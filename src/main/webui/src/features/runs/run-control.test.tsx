// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { useState } from "react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { RunActions } from "./run-actions";
import type { Run } from "./run";
import { RunsPage } from "./runs-page";

const run: Run = {
  id: "r1",
  kind: "journey",
  graphVersion: 1,
  status: "waiting",
  node: "await_client",
  seq: 5,
  attempt: 0,
  createdAt: "2026-03-01T09:00:00Z",
  updatedAt: "2026-03-01T09:00:00Z",
} as Run;
const points = [
  { seq: 0, after: "__START__", next: "enrich", at: "2026-03-01T09:00:00Z" },
  { seq: 1, after: "enrich", next: "draft_first", at: "2026-03-01T09:01:00Z" },
];
const page = { items: [run, { ...run, id: "r2", kind: "hunt" }], page: 0, size: 20, total: 31 };
const sent = vi.fn<(path: string, body: unknown) => void>();

function answerTo(path: string): unknown {
  if (path.includes("/checkpoints")) return points;
  if (path.includes("/runs/bulk")) return { done: 1, refused: 1, items: [{ id: "r2", done: false, code: "not_for_this_kind", detail: "Only a journey." }] };
  if (path.includes("/runs?")) return page;
  if (path.includes("/branch")) return { ...run, id: "r9" };
  if (path.includes("/world")) return { now: "2026-03-01T10:00:00Z", speed: 1, simulated: false };
  return run;
}

beforeEach(() => {
  sent.mockReset();
  useSession.setState({ user: { role: "seller" } as never });
  vi.stubGlobal("fetch", (path: string, request: RequestInit) => {
    if (request.method === "POST") sent(path, request.body ? JSON.parse(String(request.body)) : undefined);
    return Promise.resolve(new Response(JSON.stringify(answerTo(path)), { headers: { "Content-Type": "application/json" } }));
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useSession.setState({ user: null });
});

function show(what: React.ReactNode) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tooltip.Provider>
        <MemoryRouter>{what}</MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("a journey is taken over", async () => {
  show(<RunActions run={run} />);
  fireEvent.click(screen.getByRole("button", { name: "Take over" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("/api/v1/runs/r1/take-over", undefined));
});

test("who leads hands back, and nothing else moves the run but its end", async () => {
  show(<RunActions run={{ ...run, status: "paused", ledBy: "u1" }} />);
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Hand back", "Cancel"]);
  fireEvent.click(screen.getByRole("button", { name: "Hand back" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("/api/v1/runs/r1/hand-back", undefined));
});

test("a run whose need has a form is not simply tried again", () => {
  show(<RunActions run={{ ...run, status: "needs_attention", problem: { code: "outcome_unknown", sentence: "?", options: [] } }} />);
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("an ended journey can be branched at a step, with the brief corrected", async () => {
  show(<RunActions run={{ ...run, status: "done" }} />);
  fireEvent.click(screen.getByRole("button", { name: "Branch" }));
  const dialog = within(screen.getByRole("dialog"));
  await waitFor(() => expect(dialog.getByLabelText("Go back to").textContent).toContain("Write first message"));
  expect(dialog.getByRole("button", { name: "Branch" }).hasAttribute("disabled")).toBe(true);
  fireEvent.change(dialog.getByLabelText("Go back to"), { target: { value: "1" } });
  fireEvent.click(dialog.getByRole("button", { name: "Add a value" }));
  fireEvent.change(dialog.getByLabelText("Part of the brief"), { target: { value: "guests" } });
  fireEvent.change(dialog.getByLabelText("Guests"), { target: { value: "140" } });
  fireEvent.change(dialog.getByLabelText("Reason"), { target: { value: "they called" } });
  fireEvent.click(dialog.getByRole("button", { name: "Branch" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("/api/v1/runs/r1/branch", { seq: 1, reason: "they called", brief: [{ slot: "guests", value: "140" }] }));
});

test("whoever branches lands on the branch, also when the old run ends before the answer is in", async () => {
  let answer: ((response: Response) => void) | undefined;
  const others = globalThis.fetch;
  vi.stubGlobal("fetch", (path: string, request: RequestInit) =>
    path.includes("/branch") ? new Promise<Response>((resolve) => (answer = resolve)) : others(path, request),
  );
  let end: () => void = () => undefined;
  function Screen() {
    const [status, setStatus] = useState<Run["status"]>("waiting");
    end = () => setStatus("cancelled");
    return <RunActions run={{ ...run, status }} />;
  }
  show(
    <Routes>
      <Route path="/" element={<Screen />} />
      <Route path="/runs/:id" element={<p>The branch</p>} />
    </Routes>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Branch" }));
  const dialog = within(screen.getByRole("dialog"));
  await waitFor(() => expect(dialog.getByLabelText("Go back to").textContent).toContain("Write first message"));
  fireEvent.change(dialog.getByLabelText("Go back to"), { target: { value: "1" } });
  fireEvent.change(dialog.getByLabelText("Reason"), { target: { value: "they called" } });
  fireEvent.click(dialog.getByRole("button", { name: "Branch" }));
  await waitFor(() => expect(answer).toBeTruthy());
  act(() => end());
  answer?.(new Response(JSON.stringify({ ...run, id: "r9" }), { headers: { "Content-Type": "application/json" } }));
  await screen.findByText("The branch");
});

test("marked runs are acted on together", async () => {
  show(<RunsPage />);
  const boxes = await screen.findAllByRole("checkbox");
  boxes.forEach((box) => fireEvent.click(box));
  const bar = within(screen.getByRole("region", { name: "Selected runs" }));
  expect(bar.getByText("2 runs selected")).toBeTruthy();
  fireEvent.click(bar.getByRole("button", { name: "Take over" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("/api/v1/runs/bulk", { action: "take_over", ids: ["r1", "r2"] }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Selected runs" })).toBeNull());
});

test("all that the filter finds are cancelled only after a second look, with the number that was seen", async () => {
  show(<RunsPage />);
  fireEvent.click((await screen.findAllByRole("checkbox"))[0] as HTMLElement);
  fireEvent.click(screen.getByRole("button", { name: "All 31 found" }));
  fireEvent.click(within(screen.getByRole("region", { name: "Selected runs" })).getByRole("button", { name: "Cancel" }));
  expect(sent).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Cancel 31 runs" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("/api/v1/runs/bulk", { action: "cancel", filter: { status: [] }, expected: 31 }));
});

test("who only looks marks nothing", async () => {
  useSession.setState({ user: { role: "viewer" } as never });
  show(<RunsPage />);
  await screen.findAllByText("Waiting");
  expect(screen.queryByRole("checkbox")).toBeNull();
});
