// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { SourceLink } from "./source-link";

afterEach(cleanup);

test("an address on the web is a link", () => {
  render(<SourceLink source="https://board.example/post">source</SourceLink>);
  expect(screen.getByRole("link", { name: /source/ }).getAttribute("href")).toBe("https://board.example/post");
});

test.each(["public profile", "javascript:alert(1)"])("%s is told in words, not as a link into our own pages", (source) => {
  render(<SourceLink source={source}>source</SourceLink>);
  expect(screen.queryByRole("link")).toBeNull();
  expect(document.body.textContent).toBe(source);
});
