import { expect, test } from "vitest";
import { place } from "./place";

test("a run that waits says for what, in words", () => {
  const waitingFor = ["message.received", "message.bounced", "proposal.answered", "prospect.suppressed"];
  expect(place({ node: "await_client", status: "waiting", waitingFor })).toBe("Waiting for a reply or an answer to the proposal");
});

test("a finished run is not at a node called end", () => {
  expect(place({ node: "__END__", status: "done", waitingFor: [] })).toBe("All steps are done");
});

test("a running one names its step", () => {
  expect(place({ node: "draft_first", status: "running" })).toBe("At draft first");
});
