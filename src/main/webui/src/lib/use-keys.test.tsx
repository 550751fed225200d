// @vitest-environment jsdom
import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useKeys } from "./use-keys";

afterEach(cleanup);

test("a key that is held down acts once", () => {
  const act = vi.fn();
  function Screen() {
    useKeys({ a: act });
    return null;
  }
  render(<Screen />);
  fireEvent.keyDown(window, { key: "a" });
  fireEvent.keyDown(window, { key: "a", repeat: true });
  fireEvent.keyDown(window, { key: "a", repeat: true });
  expect(act).toHaveBeenCalledTimes(1);
});
