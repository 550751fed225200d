// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { MeetingsPanel } from "./meetings-panel";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const asked = vi.fn();
const hours = { timeZone: "Europe/Berlin", opens: "09:00", closes: "17:00", days: ["monday", "tuesday"] };
const type = { type: "initial_call", title: "First call", minutes: 30, bufferBefore: 15, bufferAfter: 15, leadMinutes: 4320, hostRule: "named", hostId: null, version: 3 };
const host = { userId: "u1", name: "Robin", hosts: false, calendarId: "main", hours, version: 0 };
const venue = { id: "r1", kind: "venue", catalogueItemId: "c1", name: "Old mill", capacity: 1, active: true, version: 0 };

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method !== "GET") {
      asked(path.replace("/api/v1/", ""), JSON.parse(String(init.body)), new Headers(init.headers).get("If-Match"));
      return Response.json({});
    }
    if (path.includes("meeting-types")) return Response.json([type]);
    if (path.includes("meeting-hosts")) return Response.json([host]);
    if (path.includes("date-resources")) return Response.json([venue]);
    return Response.json([]);
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
          <MeetingsPanel />
        </MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

test("a manager lets meetings of a type go round, under the version that was seen", async () => {
  show("manager");
  expect(await screen.findByText(/3 days ahead · the owner/)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Edit First call" }));
  fireEvent.change(screen.getByLabelText("Who hosts"), { target: { value: "round_robin" } });
  fireEvent.change(screen.getByLabelText("Minutes"), { target: { value: "45" } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(asked.mock.calls[0]?.[0]).toBe("meeting-types/initial_call");
  expect(asked.mock.calls[0]?.[1]).toEqual({ minutes: 45, bufferBefore: 15, bufferAfter: 15, leadMinutes: 4320, hostRule: "round_robin", hostId: null });
  expect(asked.mock.calls[0]?.[2]).toContain("3");
});

test("a host's days and hours are changed", async () => {
  show("manager");
  fireEvent.click(await screen.findByRole("button", { name: "Edit Robin" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Takes part in meetings that go round" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Friday" }));
  fireEvent.change(screen.getByLabelText("To"), { target: { value: "18:30" } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(asked.mock.calls[0]?.[1]).toEqual({ hosts: true, calendarId: "main", hours: { ...hours, closes: "18:30", days: ["monday", "tuesday", "friday"] } });
});

test("a venue of the board gets its visiting hours", async () => {
  show("manager");
  fireEvent.click(await screen.findByRole("button", { name: "Edit the hours of Old mill" }));
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(asked.mock.calls[0]?.[0]).toBe("venue-hours/c1");
});

test("a seller looks and does not edit", async () => {
  show("seller");
  expect(await screen.findByText("First call")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Edit First call" })).toBeNull();
});
