// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { DatePage } from "./date-page";
import { DatesPage } from "./dates-page";
import { HeldDates } from "./held-dates";
import { plusDays } from "./month";

// A grid of links is slow to search in jsdom, the more so on a busy machine: days are found by their labels.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const asked = vi.fn();
const now = "2027-06-02T08:00:00Z";
const team = { id: "team", kind: "team", catalogueItemId: null, name: "Team", capacity: 1, active: true, version: 0 };
const free = { resourceId: "team", state: "free", booked: 0, held: 0, waiting: 0, challenged: false, closure: null };
const special: Record<string, object> = {
  "2027-06-05": { state: "booked", booked: 1, waiting: 2 },
  "2027-06-12": { state: "held", held: 2 },
  "2027-06-13": { state: "held", held: 1, challenged: true },
  "2027-06-14": { state: "closed", closure: { kind: "holiday", reason: "Company outing" } },
};
const base = { resourceId: "team", day: "2027-06-12", proposalId: null, note: null, challengedBy: null, challengeDueAt: null, signed: false, endedAt: null, endReason: null, endNote: null };
const first = { ...base, id: "h1", prospectId: "p1", prospectName: "Ada", status: "held", position: 1, expiresAt: "2027-06-04T08:00:00Z", note: "asked twice" };
const second = { ...base, id: "h2", prospectId: "p2", prospectName: "Bo", status: "held", position: 2, expiresAt: "2027-06-05T08:00:00Z" };
const waits = { ...base, id: "h4", prospectId: "p4", prospectName: "Dan", status: "waiting", position: 4, expiresAt: null };
let failing = false;

function answer(path: string): unknown {
  const url = new URL(path, "http://house.example");
  if (url.pathname.endsWith("/world")) return { now, speed: 1, simulated: false };
  if (url.pathname.endsWith("/date-resources")) return [team];
  if (url.pathname.endsWith("/catalogue")) return [{ id: "c1", kind: "item", name: "Old mill", active: true }, { id: "c2", kind: "package", name: "All in", active: true }];
  if (url.pathname.endsWith("/date-holds")) return { items: [{ ...first, day: "2027-06-12" }], page: 0, size: 50, total: 1 };
  if (url.pathname.endsWith("/prospects")) return { items: [{ id: "p9", name: "Zoe" }], page: 0, size: 20, total: 1 };
  if (url.pathname.includes("/dates/team/")) {
    const day = url.pathname.slice(-10);
    return { board: { ...free, day, ...special[day] }, resource: team, options: 3, booked: [], line: special[day] ? [first, second, waits] : [] };
  }
  const days = [];
  for (let day = url.searchParams.get("from") ?? ""; day <= (url.searchParams.get("to") ?? ""); day = plusDays(day, 1)) days.push({ ...free, day, ...special[day] });
  return { from: days[0]?.day, to: days.at(-1)?.day, resources: [team], days };
}

beforeEach(() => {
  failing = false;
  vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const sent = init.body === undefined ? undefined : JSON.parse(String(init.body));
    if (init.method !== "GET") asked(path.replace("/api/v1/", ""), sent);
    if (failing) return Response.json({ title: "This day is booked", detail: "Somebody else has booked this day.", code: "date_booked" }, { status: 409 });
    return Response.json(init.method === "GET" ? answer(path) : first);
  });
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(role: "manager" | "seller" | "viewer", at: string) {
  useSession.setState({ user: { id: "u1", name: "Robin", email: "r@house.example", role } as never, token: null });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tooltip.Provider>
        <MemoryRouter initialEntries={[at]}>
          <Routes>
            <Route path="dates" element={<DatesPage />} />
            <Route path="dates/:resource/:day" element={<DatePage />} />
            <Route path="prospect" element={<HeldDates prospectId="p1" wanted="2027-06-26" />} />
          </Routes>
        </MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("the month says of each day in words what it is", async () => {
  show("viewer", "/dates?month=2027-06");
  expect(await screen.findByLabelText("Saturday 5 June 2027, Booked, 2 prospects on the waiting list")).toBeTruthy();
  expect(screen.getByLabelText("Saturday 12 June 2027, Held (2)")).toBeTruthy();
  expect(screen.getByLabelText("Sunday 13 June 2027, Challenged (1)")).toBeTruthy();
  expect(screen.getByLabelText("Monday 14 June 2027, Closed, Company outing")).toBeTruthy();
  expect(screen.getByText("24 free days of 28 to come")).toBeTruthy();
  expect(screen.queryByText("Hold a date")).toBeNull();
});

test("arrow keys walk through the days and the next month is one press away", async () => {
  show("seller", "/dates?month=2027-06");
  const fifth = await screen.findByLabelText(/^Saturday 5 June/);
  fifth.focus();
  fireEvent.keyDown(fifth, { key: "ArrowDown" });
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Saturday 12 June/);
  fireEvent.keyDown(document.activeElement as Element, { key: "ArrowLeft" });
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Friday 11 June/);
  fireEvent.click(screen.getByLabelText("Next month"));
  expect(await screen.findByText("July 2027")).toBeTruthy();
  fireEvent.keyDown(window, { key: "[" });
  expect(await screen.findByText("June 2027")).toBeTruthy();
});

test("a manager confirms whose turn it is, and moves", async () => {
  show("manager", "/dates/team/2027-06-12");
  fireEvent.click(await screen.findByRole("button", { name: "Confirm the date for Ada" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-holds/h1/confirm", undefined));
  expect(screen.queryByRole("button", { name: "Confirm the date for Bo" })).toBeNull();
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: "Move Bo up" }).disabled).toBe(false));
  fireEvent.click(screen.getByRole("button", { name: "Move Bo up" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-holds/h2/move", { position: 1 }));
});

test("a seller sees ranks with their time, challenges from behind and releases with a reason", async () => {
  show("seller", "/dates/team/2027-06-12");
  expect(await screen.findByText("First option")).toBeTruthy();
  expect(screen.getByText("asked twice")).toBeTruthy();
  expect(screen.getByText("in 2 days")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Confirm/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Challenge for Ada" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Challenge for Bo" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-holds/h2/challenge", undefined));
  fireEvent.click(screen.getByRole("button", { name: "Release the date of Dan" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Reason"), { target: { value: "found another day" } });
  fireEvent.click(dialog.getByRole("button", { name: "Release the hold" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-holds/h4/release", { reason: "found another day" }));
});

test("a day that nobody holds says what a hold does, and one is placed for a prospect that is found", async () => {
  show("seller", "/dates/team/2027-06-26");
  expect(await screen.findByText("Nobody holds this day")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Hold this date" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByRole("option", { name: "Zoe" });
  fireEvent.change(dialog.getByLabelText("Prospect"), { target: { value: "p9" } });
  fireEvent.click(dialog.getByRole("button", { name: "Hold the date" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-holds", { resourceId: "team", day: "2027-06-26", prospectId: "p9", proposalId: null, note: null }));
});

test("a refusal is shown in the dialog", async () => {
  show("seller", "/prospect");
  fireEvent.click(await screen.findByRole("button", { name: "Hold this date" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByLabelText<HTMLInputElement>("Day").value).toBe("2027-06-26");
  failing = true;
  fireEvent.click(dialog.getByRole("button", { name: "Hold the date" }));
  expect(await dialog.findByRole("alert")).toBeTruthy();
  expect(dialog.getByText("Somebody else has booked this day.")).toBeTruthy();
});

test("a manager opens a closed day, and a viewer does not", async () => {
  show("manager", "/dates/team/2027-06-14");
  fireEvent.click(await screen.findByRole("button", { name: "Open the day" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("dates/open", { resourceId: "team", from: "2027-06-14", to: "2027-06-14" }));
  expect(screen.queryByRole("button", { name: "Hold this date" })).toBeNull();
  cleanup();
  show("viewer", "/dates/team/2027-06-14");
  expect(await screen.findByText("Company outing")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("when the board cannot be read it says so and tries again", async () => {
  failing = true;
  show("seller", "/dates?month=2027-06");
  expect(await screen.findByText("Somebody else has booked this day.")).toBeTruthy();
  failing = false;
  fireEvent.click(screen.getByText("Try again"));
  expect(await screen.findByLabelText(/^Saturday 12 June/)).toBeTruthy();
});

test("a manager says how many events a day there can be and puts a venue on the board", async () => {
  show("manager", "/dates?month=2027-06");
  fireEvent.click(await screen.findByText("Capacity"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(await dialog.findByLabelText("Events a day: Team"), { target: { value: "2" } });
  fireEvent.click(dialog.getByRole("button", { name: "Save Team" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-resources/team", { capacity: 2, active: true }));
  await dialog.findByRole("option", { name: "Old mill" });
  expect(dialog.queryByRole("option", { name: "All in" })).toBeNull();
  fireEvent.change(dialog.getByLabelText("Venue of the catalogue"), { target: { value: "c1" } });
  fireEvent.click(dialog.getByRole("button", { name: "Put on the board" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("date-resources", { catalogueItemId: "c1", capacity: 1 }));
});

test("a manager closes days with their reason, for everything", async () => {
  show("manager", "/dates?month=2027-06");
  fireEvent.click(await screen.findByText("Close days"));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("First day"), { target: { value: "2027-12-24" } });
  fireEvent.change(dialog.getByLabelText("In words"), { target: { value: "Christmas" } });
  fireEvent.click(dialog.getByRole("button", { name: "Close the days" }));
  const wish = { resourceId: null, from: "2027-12-24", to: "2027-12-24", kind: "holiday", reason: "Christmas" };
  await waitFor(() => expect(asked).toHaveBeenCalledWith("dates/close", wish));
});
