import { expect, test } from "vitest";
import journey from "../../../../java/dev/rainmaker/workflow/journey/JourneyGraph.java?raw";
import hunt from "../../../../java/dev/rainmaker/workflow/hunt/HuntGraph.java?raw";
import { sentence } from "@/lib/format";
import { nodeName } from "./node-name";
import { whereabouts } from "./whereabouts";

const plain = new Set(["report", "search", "send"]);

test("a run that came to its end is finished, whatever its node is called", () => {
  for (const node of ["END", "__END__", "report"]) expect(whereabouts({ status: "done", node })).toBe("Finished");
});

test("a waiting run says what it waits for", () => {
  const run = { status: "waiting" as const, node: "await_decision", waitingFor: ["approval.decided", "prospect.suppressed"] };
  expect(whereabouts(run)).toBe("Waits for a decision or an opt-out");
});

test("a run that stopped says where", () => {
  expect(whereabouts({ status: "failed", node: "enrich" })).toBe("Failed at “Research”");
  expect(whereabouts({ status: "cancelled", node: "END" })).toBe("Cancelled");
});

test("a working run says what it does", () => {
  expect(whereabouts({ status: "running", node: "draft_first" })).toBe("Write first message");
});

test("every step of the graphs has a name that fits its box", () => {
  const nodes = [...(journey + hunt).matchAll(/\.node\("(\w+)"/g)].map((match) => match[1] ?? "");
  expect(nodes.length).toBeGreaterThan(20);
  for (const node of nodes) {
    expect(nodeName(node).length, node).toBeLessThanOrEqual(19);
    if (!plain.has(node)) expect(nodeName(node), node).not.toBe(sentence(node));
  }
});

test("a step nobody named is called by its code in words", () => {
  expect(nodeName("ask_twice")).toBe("Ask twice");
  expect(nodeName("__END__")).toBe("End");
});
