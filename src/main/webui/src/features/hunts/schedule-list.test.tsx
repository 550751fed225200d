// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { ScheduleList } from "./schedule-list";

const schedule = {
  id: "s1",
  target: "Autumn weddings around Austin",
  cron: "0 7 * * 1",
  timeZone: "Europe/Berlin",
  enabled: true,
  createdBy: "u1",
  createdAt: "2026-06-01T08:00:00Z",
  lastAt: "2026-06-01T05:00:00Z",
  lastOutcome: "skipped",
  lastHuntId: "h1",
  nextAt: "2026-06-08T05:00:00Z",
  version: 3,
};

const asked = vi.fn<(method: string, path: string, body: unknown) => void>();
let stored = [schedule];

beforeEach(() => {
  stored = [schedule];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method !== "GET") asked(init.method ?? "", path, init.body === undefined ? undefined : JSON.parse(String(init.body)));
    const answer = path.includes("/hunts/schedules") ? { items: stored, page: 0, size: 100, total: stored.length } : {};
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
        <ScheduleList />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test("says when it is due next and why it was left out last time", async () => {
  show("seller");
  expect(await screen.findByText("Autumn weddings around Austin")).toBeTruthy();
  expect(screen.getByText(/Every Monday at 07:00 \(Europe\/Berlin\), next Mon,? 8 Jun,? 07:00/)).toBeTruthy();
  expect(screen.getByText(/still under way/)).toBeTruthy();
});

test("turns off, runs now and removes by name", async () => {
  show("seller");
  fireEvent.click(await screen.findByRole("button", { name: "Turn off" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("POST", "/api/v1/hunts/schedules/s1/disable", undefined));
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: "Run now" }).disabled).toBe(false));
  fireEvent.click(screen.getByRole("button", { name: "Run now" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("POST", "/api/v1/hunts/schedules/s1/run", undefined));
  const remove = 'Remove the repeating hunt "Autumn weddings around Austin"';
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: remove }).disabled).toBe(false));
  fireEvent.click(screen.getByRole("button", { name: remove }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("DELETE", "/api/v1/hunts/schedules/s1", undefined));
});

test("a new one is sent with its cron text and the reader's time zone", async () => {
  show("seller");
  fireEvent.click(await screen.findByRole("button", { name: "Repeat a hunt" }));
  fireEvent.change(screen.getByLabelText("Whom to look for each time"), { target: { value: "Retreats near Lisbon" } });
  fireEvent.change(screen.getByLabelText("How often"), { target: { value: "daily" } });
  fireEvent.change(screen.getByLabelText("At"), { target: { value: "06:30" } });
  fireEvent.click(screen.getByRole("button", { name: "Repeat this hunt" }));
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith("POST", "/api/v1/hunts/schedules", { target: "Retreats near Lisbon", cron: "30 6 * * *", timeZone }),
  );
});

test("a viewer sees them and changes nothing", async () => {
  show("viewer");
  await screen.findByText("Autumn weddings around Austin");
  expect(screen.queryByRole("button")).toBeNull();
});

test("when there are none it says what they would do", async () => {
  stored = [];
  show("seller");
  expect(await screen.findByText(/looks only at pages that are new/)).toBeTruthy();
});
