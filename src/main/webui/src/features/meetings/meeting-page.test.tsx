// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MyTasks } from "@/features/today/my-tasks";
import { useSession } from "@/lib/session";
import { MeetingPage } from "./meeting-page";
import { MeetingsPage } from "./meetings-page";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const now = "2027-06-02T12:00:00Z";
const asked = vi.fn();
const meeting = {
  id: "m1", prospectId: "p1", prospectName: "Ada Client", runId: null, status: "confirmed", type: "initial_call", calendarId: "main", offered: [],
  start: "2027-06-02T10:00:00Z", end: "2027-06-02T10:30:00Z", timeZone: "Europe/Berlin", approvalId: null, hostId: "u1", venueId: null, booked: true, moves: 0,
  recapAskedAt: null, createdAt: "2027-05-20T10:00:00Z", bookingLink: "https://house.example/b/token",
};
const task = { id: "t1", meetingId: "m1", prospectId: "p1", title: "Send the floor plan", ownerId: "u1", dueOn: "2027-06-04", doneAt: null, doneBy: null, createdAt: now };
const hours = { timeZone: "Europe/Berlin", opens: "09:00", closes: "17:00", days: ["monday"] };
let shown = meeting;
let failing = false;

function answer(path: string): unknown {
  const { pathname } = new URL(path, "http://house.example");
  if (pathname.endsWith("/world")) return { now, speed: 1, simulated: false };
  if (pathname.endsWith("/preparation"))
    return {
      meetingId: "m1",
      lines: [
        { section: "brief", text: "guests: 120", source: "message", reference: "x", quote: "We will be 120.", url: null },
        { section: "open_question", text: "budget is not known yet", source: "brief", reference: null, quote: null, url: null },
      ],
    };
  if (pathname.endsWith("/follow-up")) return { notes: null, tasks: [task] };
  if (pathname.endsWith("/meeting-hosts")) return [{ userId: "u1", name: "Robin", hosts: true, calendarId: "main", hours, version: 1 }];
  if (pathname.endsWith("/slots")) return [{ start: "2027-06-09T08:00:00Z", end: "2027-06-09T08:30:00Z" }];
  if (pathname.endsWith("/tasks")) return { items: [{ ...task, prospectName: "Ada Client" }], page: 0, size: 20, total: 1 };
  if (pathname.endsWith("/meetings")) return { items: [shown], page: 0, size: 100, total: 1 };
  return shown;
}

beforeEach(() => {
  shown = meeting;
  failing = false;
  vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method !== "GET") asked(path.replace("/api/v1/", ""), init.body === undefined ? undefined : JSON.parse(String(init.body)));
    if (failing) return Response.json({ title: "The meeting has not begun", detail: "Wait for its start.", code: "meeting_not_begun" }, { status: 409 });
    return Response.json(answer(path));
  });
});

afterEach(() => {
  cleanup();
  asked.mockClear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(role: "seller" | "viewer", at: string) {
  useSession.setState({ user: { id: "u1", name: "Robin", email: "r@house.example", role } as never, token: null });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tooltip.Provider>
        <MemoryRouter initialEntries={[at]}>
          <Routes>
            <Route path="meetings" element={<MeetingsPage />} />
            <Route path="meetings/:id" element={<MeetingPage />} />
            <Route path="today" element={<MyTasks />} />
          </Routes>
        </MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("the host reads what is known, each line with its source", async () => {
  show("seller", "/meetings/m1");
  const line = (await screen.findByText("guests: 120")).closest("li") as HTMLElement;
  expect(within(line).getByText("from a message")).toBeDefined();
  expect(within(line).getByText("We will be 120.")).toBeDefined();
  expect(screen.getByText("nobody has said it")).toBeDefined();
});

test("after its start a person says what came of it", async () => {
  show("seller", "/meetings/m1");
  fireEvent.click(await screen.findByRole("button", { name: "Nobody came" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("meetings/m1/no-show", undefined));
});

test("notes are written once it has begun, and not before", async () => {
  show("seller", "/meetings/m1");
  fireEvent.change(await screen.findByLabelText("What came of it"), { target: { value: "They want the orangery." } });
  fireEvent.click(screen.getByRole("button", { name: "Save the notes" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("meetings/m1/follow-up/notes", { text: "They want the orangery." }));
  cleanup();
  shown = { ...meeting, start: "2027-06-09T10:00:00Z", end: "2027-06-09T10:30:00Z" };
  show("seller", "/meetings/m1");
  await screen.findByText("Send the floor plan");
  expect(screen.queryByLabelText("What came of it")).toBeNull();
  expect(screen.queryByRole("button", { name: "Nobody came" })).toBeNull();
});

test("another time is one of those that are free", async () => {
  shown = { ...meeting, start: "2027-06-09T10:00:00Z", end: "2027-06-09T10:30:00Z" };
  show("seller", "/meetings/m1");
  fireEvent.click(await screen.findByRole("button", { name: "Choose another time" }));
  fireEvent.change(await screen.findByLabelText("Free times"), { target: { value: "2027-06-09T08:00:00Z" } });
  fireEvent.click(screen.getByRole("button", { name: "Hold this time" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("meetings/m1/reschedule", { start: "2027-06-09T08:00:00Z" }));
});

test("a task is given to somebody with a day, and ticked", async () => {
  show("seller", "/meetings/m1");
  fireEvent.change(await screen.findByLabelText("Task"), { target: { value: "Call the caterer" } });
  fireEvent.change(screen.getByLabelText("By"), { target: { value: "2027-06-05" } });
  await screen.findByRole("option", { name: "Robin" });
  fireEvent.click(screen.getByRole("button", { name: "Add the task" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("meetings/m1/follow-up/tasks", { title: "Call the caterer", ownerId: "u1", dueOn: "2027-06-05" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Done: Send the floor plan" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("tasks/t1/done", undefined));
});

test("a viewer sees when, and neither notes nor what is known of the client", async () => {
  show("viewer", "/meetings/m1");
  await screen.findByText("Ada Client");
  expect(screen.queryByText("Before the meeting")).toBeNull();
  expect(screen.queryByText("Send the floor plan")).toBeNull();
});

test("open tasks stand on Today and lead to their meeting", async () => {
  show("seller", "/today");
  const link = await screen.findByRole("link", { name: "Send the floor plan" });
  expect(link.getAttribute("href")).toBe("/meetings/m1");
});

test("the week shows its meetings on their days", async () => {
  show("seller", "/meetings?view=week&monday=2027-05-31");
  const link = await screen.findByRole("link", { name: /First call/ });
  expect(link.getAttribute("href")).toBe("/meetings/m1");
  expect(screen.getAllByText("No meeting")).toHaveLength(6);
});

test("a failure says what to do", async () => {
  failing = true;
  show("seller", "/meetings/m1");
  expect(await screen.findByText("Wait for its start.")).toBeDefined();
});
