// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSession } from "@/lib/session";
import { Palette, usePalette } from "./palette";

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", class {
    observe() {}
    unobserve() {}
    disconnect() {}
  });
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal("fetch", async () => Response.json({ items: [{ id: "p1", name: "Maren Tiedtke", status: "enriched" }], page: 0, size: 6, total: 1 }));
  useSession.setState({ state: "in", token: "t", user: { id: "u", name: "Olive", role: "owner" } as never });
  usePalette.setState({ open: true });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useSession.getState().end();
});

function Where() {
  return <output>{useLocation().pathname}</output>;
}

test("a prospect that the server finds is a hit, and Enter opens it", async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Palette />
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const field = screen.getByRole("combobox");
  fireEvent.change(field, { target: { value: "lena" } });
  await screen.findByText("Maren Tiedtke", {}, { timeout: 10_000 });
  await waitFor(() => expect(screen.getByRole("option").getAttribute("aria-selected")).toBe("true"), { timeout: 10_000 });
  expect(screen.queryByText("Nothing by that name.")).toBeNull();

  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(document.querySelector("output")?.textContent).toBe("/prospects/p1"), { timeout: 10_000 });
}, 40_000);
