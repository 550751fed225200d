// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import source from "../../resources/chat/chat.js?raw";

const asked = vi.fn<(path: string, init: RequestInit) => void>();
let answer: { status: number; body: unknown };

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.body.replaceChildren();
  answer = { status: 200, body: { token: "t1", waiting: false, lines: [] } };
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked(path, init);
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { "Content-Type": "application/json" } });
  });
});

afterEach(() => {
  asked.mockClear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Runs the script as a page of another site does; returns its shadow root. */
function embed(open = "true"): ShadowRoot {
  const script = document.createElement("script");
  script.src = "https://house.example/chat.js";
  script.dataset.open = open;
  Object.defineProperty(document, "currentScript", { value: script, configurable: true });
  new Function(source)();
  const root = document.getElementById("rainmaker-chat")?.shadowRoot;
  if (!root) throw new Error("no chat");
  return root;
}

function part<T extends HTMLElement>(root: ShadowRoot, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

async function settled() {
  await vi.advanceTimersByTimeAsync(0);
}

function write(root: ShadowRoot, text: string) {
  const field = part<HTMLTextAreaElement>(root, "textarea");
  field.value = text;
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
}

const lines = [
  { id: "m1", from: "visitor", text: "<b>Hello</b>", at: "2030-01-01T10:00:00Z" },
  { id: "m2", from: "rule", text: "What kind of event?", at: "2030-01-01T10:00:00Z" },
];

test("Enter sends to the house the script came from, and the answer is text", async () => {
  const root = embed();
  answer.body = { token: "t1", waiting: false, lines };
  write(root, " <b>Hello</b> ");
  await settled();
  const [path, init] = asked.mock.calls.at(-1) ?? [];
  expect(path).toBe("https://house.example/api/v1/public/chat/messages");
  expect(JSON.parse(String(init?.body))).toMatchObject({ token: null, text: "<b>Hello</b>", key: expect.stringMatching(/^[0-9a-f]{24}$/) });
  expect(init?.credentials).toBe("omit");
  expect([...root.querySelectorAll("li")].map((each) => each.textContent)).toEqual(["<b>Hello</b>", "Automatic answerWhat kind of event?"]);
  expect(root.querySelector("li b")).toBeNull();
  expect(part<HTMLTextAreaElement>(root, "textarea").value).toBe("");
});

test("a planner's answer arrives while the chat is open, once", async () => {
  localStorage.setItem("rainmaker-chat", "t1");
  answer.body = { token: "t1", waiting: true, lines };
  const root = embed();
  await settled();
  answer.body = { token: "t1", waiting: false, lines: [...lines, { id: "m3", from: "planner", text: "I am here.", at: "2030-01-01T10:01:00Z" }] };
  await vi.advanceTimersByTimeAsync(3000);
  await vi.advanceTimersByTimeAsync(3000);
  expect([...root.querySelectorAll("li")].map((each) => each.className)).toEqual(["visitor", "rule", "planner"]);
  const [path, init] = asked.mock.calls.at(-1) ?? [];
  expect(path).toBe("https://house.example/api/v1/public/chat/messages?after=m3");
  expect(new Headers(init?.headers).get("X-Chat-Visitor")).toBe("t1");
});

test("a refusal is told in the house's words and the message stays", async () => {
  const root = embed();
  answer = { status: 429, body: { detail: "Wait a few minutes before you write more." } };
  write(root, "Hello");
  await settled();
  expect(part(root, "[role=status]").textContent).toBe("Wait a few minutes before you write more.");
  expect(part<HTMLTextAreaElement>(root, "textarea").value).toBe("Hello");
  const first = JSON.parse(String(asked.mock.calls.at(-1)?.[1].body)).key as string;
  answer = { status: 200, body: { token: "t1", waiting: false, lines } };
  write(root, "Hello");
  await settled();
  expect(JSON.parse(String(asked.mock.calls.at(-1)?.[1].body)).key).toBe(first);
});

test("it opens and closes by keyboard and gives the focus back", async () => {
  const root = embed("false");
  const opener = part<HTMLButtonElement>(root, ".open");
  opener.click();
  expect(root.activeElement).toBe(part(root, "textarea"));
  part(root, "textarea").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(part(root, ".box").hidden).toBe(true);
  expect(root.activeElement).toBe(opener);
  asked.mockClear();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).not.toHaveBeenCalled();
});

test("everything has a name", () => {
  const root = embed();
  for (const node of root.querySelectorAll("button, textarea, section, ol")) expect(node.getAttribute("aria-label") ?? node.textContent).toBeTruthy();
  expect(part(root, "ol").getAttribute("aria-live")).toBe("polite");
});

test("it is small", () => {
  expect(new TextEncoder().encode(source).length).toBeLessThan(15_000);
});
