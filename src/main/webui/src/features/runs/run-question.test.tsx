// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import type { Question } from "./question";
import { RunQuestion } from "./run-question";

const asked: Question = {
  version: "4-1",
  kind: "missing_data",
  step: "enrich",
  sentence: "No e-mail address was found for this prospect.",
  choices: [{ value: "enter", title: "Enter the address", effect: "It is kept with the prospect as yours." }],
  approval: null,
  missing: ["email"],
  candidates: [],
  reading: null,
  effects: [],
};
const sent = vi.fn<(path: string, body: unknown) => void>();

function json(body: unknown, status = 200) {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

beforeEach(() => {
  sent.mockReset();
  vi.stubGlobal("fetch", (path: string, request: RequestInit) => {
    if (request.method === "POST") sent(path, JSON.parse(String(request.body)));
    return Promise.resolve(json({ now: "2026-03-01T10:00:00Z", speed: 1, simulated: false }));
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useSession.setState({ user: null });
});

function show(question: Question) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tooltip.Provider>
        <MemoryRouter>
          <RunQuestion run="r1" question={question} />
        </MemoryRouter>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

async function posted() {
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  expect(sent.mock.calls[0]?.[0]).toBe("/api/v1/runs/r1/answer");
  return sent.mock.calls[0]?.[1];
}

test("a missing address is entered under the version that was shown", async () => {
  show(asked);
  fireEvent.change(screen.getByLabelText("E-mail address"), { target: { value: " ann@smith.example " } });
  fireEvent.click(screen.getByRole("button", { name: "Keep it and go on" }));
  expect(await posted()).toEqual({ version: "4-1", missingData: { email: "ann@smith.example" } });
});

test("an address that research doubted can be taken", async () => {
  show({ ...asked, candidates: [{ value: "a.smith@smith.example", confidence: 0.4, source: "https://smith.example/team" }] });
  expect(screen.getByText(/40 % sure/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "a.smith@smith.example" }));
  fireEvent.click(screen.getByRole("button", { name: "Keep it and go on" }));
  expect(await posted()).toEqual({ version: "4-1", missingData: { email: "a.smith@smith.example" } });
});

const lost: Question = {
  ...asked,
  kind: "unknown_outcome",
  choices: [
    { value: "happened", title: "It was sent", effect: "Nothing goes out a second time." },
    { value: "not_happened", title: "It was not sent", effect: "It is done again, once." },
  ],
  effects: [{ name: "send", since: "2026-03-01T09:00:00Z" }],
};

test("what was sent needs what was seen, and both ways are explained", async () => {
  show(lost);
  expect(screen.getByText("Nothing goes out a second time.")).toBeTruthy();
  expect(screen.getByText("It is done again, once.")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: /It was sent/ }));
  expect(screen.getByRole("button", { name: "Go on" }).hasAttribute("disabled")).toBe(true);
  fireEvent.change(screen.getByLabelText("What you saw"), { target: { value: "mail 4711" } });
  fireEvent.click(screen.getByRole("button", { name: "Go on" }));
  expect(await posted()).toEqual({ version: "4-1", outcome: { happened: true, observed: "mail 4711" } });
});

test("what was not sent is sent again", async () => {
  show(lost);
  fireEvent.click(screen.getByRole("radio", { name: /It was not sent/ }));
  fireEvent.click(screen.getByRole("button", { name: "Send it again" }));
  expect(await posted()).toEqual({ version: "4-1", outcome: { happened: false } });
});

test("a reading is confirmed with the values that the person leaves in it", async () => {
  show({
    ...asked,
    kind: "low_confidence",
    reading: {
      intent: "interested",
      confidence: 0.41,
      bound: 0.5,
      words: "We will be 95.",
      slots: [
        { slot: "guests", value: "95", sentence: "We will be 95." },
        { slot: "place", value: "Ox", sentence: null },
      ],
    },
  });
  expect(screen.getByText("We will be 95.")).toBeTruthy();
  expect(screen.getByText(/41 % sure/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("The client"), { target: { value: "question" } });
  fireEvent.change(screen.getByLabelText("Guests"), { target: { value: "105" } });
  fireEvent.click(screen.getByRole("button", { name: "Leave out place" }));
  fireEvent.click(screen.getByRole("button", { name: "Go on with this reading" }));
  expect(await posted()).toEqual({ version: "4-1", reading: { intent: "question", slots: [{ slot: "guests", value: "105" }] } });
});

const complaint: Question = {
  ...asked,
  kind: "complaint",
  choices: [
    { value: "complaint", title: "It is a complaint", effect: "The journey ends." },
    { value: "no_complaint", title: "It is none", effect: "An owner says what it is." },
  ],
  reading: { intent: "complaint", confidence: 1, bound: null, words: "This is spam.", slots: [] },
};

test("who is no owner cannot say that a complaint is none", () => {
  useSession.setState({ user: { role: "seller" } as never });
  show(complaint);
  expect(screen.queryByRole("radio", { name: /It is none/ })).toBeNull();
});

test("an owner says what it is instead", async () => {
  useSession.setState({ user: { role: "owner" } as never });
  show(complaint);
  fireEvent.click(screen.getByRole("radio", { name: /It is none/ }));
  fireEvent.change(screen.getByLabelText("The client"), { target: { value: "question" } });
  fireEvent.click(screen.getByRole("button", { name: "Go on" }));
  expect(await posted()).toEqual({ version: "4-1", complaint: { complaint: false, intent: "question" } });
});

test("a draft is decided where it is shown in full", () => {
  show({ ...asked, kind: "approval", approval: { id: "a1", summary: "First message", fingerprint: "f" } });
  expect(screen.getByRole("link", { name: "Look at the draft and decide" }).getAttribute("href")).toBe("/approvals/a1");
});
