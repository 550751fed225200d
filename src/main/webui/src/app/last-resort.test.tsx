// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { LastResort } from "./last-resort";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("what works is drawn as it is", () => {
  render(<LastResort>Today</LastResort>);
  expect(document.body.textContent).toBe("Today");
});

test("what breaks while it is drawn leaves a page that says so and offers to load again", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  function Breaks(): never {
    throw new Error("secret detail");
  }

  render(
    <LastResort>
      <Breaks />
    </LastResort>,
  );

  expect(screen.getByRole("alert").textContent).toContain("Rainmaker stopped on this page");
  expect(screen.getByRole("button", { name: "Load the page again" })).toBeTruthy();
  expect(document.body.textContent).not.toContain("secret detail");
});
