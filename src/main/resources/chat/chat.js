/* Chat of the company's site: one script, no dependencies, everything inside a shadow root of its own. */
(() => {
  "use strict";
  const script = document.currentScript;
  const base = new URL(script.src).origin;
  const api = base + "/api/v1/public/chat/messages";
  const STORE = "rainmaker-chat";
  const OPEN_EVERY = 3000;
  const HIDDEN_EVERY = 20000;
  const STYLE = `
:host { all: initial; --ink: #1c1917; --soft: #57534e; --card: #fff; --sunken: #f5f5f4; --line: #a8a29e; --accent: #0f766e; --on: #fff; --bad: #b91c1c; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :host { --ink: #f5f5f4; --soft: #d6d3d1; --card: #292524; --sunken: #1c1917; --line: #78716c; --accent: #5eead4; --on: #1c1917; --bad: #fca5a5; } }
* { box-sizing: border-box; font: 16px/1.45 system-ui, sans-serif; }
.open { position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; min-height: 48px; padding: 0 20px; border: 0; border-radius: 24px; background: var(--accent); color: var(--on); font-weight: 600; cursor: pointer; }
.box { position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; display: grid; grid-template-rows: auto 1fr auto; width: 360px; height: min(560px, calc(100dvh - 32px)); overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); }
[hidden] { display: none !important; }
header { display: flex; align-items: center; justify-content: space-between; padding: 4px 4px 4px 16px; border-bottom: 1px solid var(--line); }
h2 { margin: 0; font-weight: 600; color: var(--ink); }
.close { width: 44px; height: 44px; border: 0; border-radius: 8px; background: none; color: var(--ink); cursor: pointer; }
ol { margin: 0; padding: 12px 16px; overflow-y: auto; list-style: none; display: flex; flex-direction: column; gap: 10px; }
li { max-width: 85%; padding: 8px 12px; border-radius: 10px; background: var(--sunken); color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; }
li.visitor { align-self: flex-end; background: var(--accent); color: var(--on); }
li small { display: block; font-size: 12px; color: var(--soft); }
li.visitor small { color: var(--on); }
form { display: grid; grid-template-columns: 1fr auto; gap: 8px; padding: 12px; border-top: 1px solid var(--line); }
textarea { min-height: 44px; max-height: 120px; resize: none; padding: 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: var(--ink); }
form button { min-height: 44px; padding: 0 16px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on); font-weight: 600; cursor: pointer; }
form button:disabled { opacity: .6; cursor: default; }
.note { grid-column: 1 / -1; margin: 0; font-size: 14px; color: var(--soft); }
.note.bad { color: var(--bad); }
button:focus-visible, textarea:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@media (max-width: 480px) { .box { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; } }
`;
  const NAMES = { rule: "Automatic answer", planner: "Planner" };

  /* A site may forbid storage; the conversation then lasts as long as the page. */
  let kept = null;
  const token = {
    get() {
      try { return localStorage.getItem(STORE) || kept; } catch { return kept; }
    },
    set(value) {
      kept = value;
      try { localStorage.setItem(STORE, value); } catch { /* kept above */ }
    },
    drop() {
      kept = null;
      try { localStorage.removeItem(STORE); } catch { /* nothing stored */ }
    },
  };

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  const host = make("div", { id: "rainmaker-chat" });
  const root = host.attachShadow({ mode: "open" });
  if ("adoptedStyleSheets" in root && typeof CSSStyleSheet === "function" && CSSStyleSheet.prototype.replaceSync) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.append(make("style", {}, STYLE));
  }
  const opener = make("button", { type: "button", class: "open", "aria-expanded": "false" }, "Chat with us");
  const closer = make("button", { type: "button", class: "close", "aria-label": "Close the chat" }, "\u2715");
  const list = make("ol", { role: "log", "aria-live": "polite", "aria-label": "Conversation", tabindex: "0" });
  const words = make("textarea", { "aria-label": "Your message", placeholder: "Your message", maxlength: "2000", rows: "1" });
  const send = make("button", { type: "submit" }, "Send");
  const note = make("p", { class: "note", role: "status" });
  const form = make("form", {}, note, words, send);
  const box = make("section", { class: "box", role: "dialog", "aria-label": "Chat", hidden: "" }, make("header", {}, make("h2", {}, "Chat"), closer), list, form);
  root.append(opener, box);

  const shown = new Set();
  let last = null;
  let timer = 0;
  let key = null;
  let keyOf = "";

  function tell(text, bad) {
    note.textContent = text;
    note.classList.toggle("bad", Boolean(bad));
  }

  function show(view) {
    for (const line of view.lines) {
      last = line.id;
      if (shown.has(line.id)) continue;
      shown.add(line.id);
      const item = make("li", { class: line.from });
      if (NAMES[line.from]) item.append(make("small", {}, NAMES[line.from]));
      item.append(line.text);
      list.append(item);
      list.scrollTop = list.scrollHeight;
    }
  }

  async function call(url, options) {
    const answer = await fetch(url, { credentials: "omit", ...options });
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return body;
    throw Object.assign(new Error(body.detail || "The chat does not answer. Please try again."), { status: answer.status });
  }

  async function look() {
    clearTimeout(timer);
    if (box.hidden) return;
    try {
      if (token.get()) show(await call(api + (last ? "?after=" + last : ""), { headers: { "X-Chat-Visitor": token.get() } }));
    } catch (failure) {
      if (failure.status === 404) token.drop();
      else if (failure.status === 403) return tell(failure.message, true);
    }
    timer = setTimeout(look, document.hidden ? HIDDEN_EVERY : OPEN_EVERY);
  }

  async function say() {
    const text = words.value.trim();
    if (!text || send.disabled) return;
    send.disabled = true;
    tell("");
    /* The same words sent again, after an answer was lost, are the same message. */
    if (!key || keyOf !== text) key = Array.from(crypto.getRandomValues(new Uint8Array(12)), (each) => each.toString(16).padStart(2, "0")).join("");
    keyOf = text;
    try {
      const view = await call(api, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token: token.get(), text, key }) });
      token.set(view.token);
      key = null;
      words.value = "";
      show(view);
    } catch (failure) {
      if (failure.status === 404) token.drop();
      tell(failure.message, true);
    }
    send.disabled = false;
    words.focus();
  }

  function toggle(open) {
    box.hidden = !open;
    opener.hidden = open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? words : opener).focus();
    void look();
  }

  opener.addEventListener("click", () => toggle(true));
  closer.addEventListener("click", () => toggle(false));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") toggle(false);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void say();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void say();
  });
  document.addEventListener("visibilitychange", () => void look());
  const start = () => {
    document.body.append(host);
    if (script.dataset.open === "true") toggle(true);
  };
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
})();
