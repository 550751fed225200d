import { words } from "@/lib/format";
import { nodeName } from "./node-name";
import type { Run } from "./run";

const events: Record<string, string> = {
  "approval.decided": "a decision",
  "message.received": "a reply",
  "message.bounced": "a bounce",
  "message.sent": "the message to be sent",
  "proposal.answered": "an answer to the proposal",
  "prospect.suppressed": "an opt-out",
};

/** What a signal tells, in words: "a decision", "a reply". */
export function signalName(event: string): string {
  return events[event] ?? words(event.replace(".", " "));
}

/** Where a run is, in words: "Waits for a decision or an opt-out", "Finished". */
export function whereabouts(run: Pick<Run, "status" | "node" | "waitingFor" | "ledBy">): string {
  if (run.status === "done") return "Finished";
  const atEnd = /^(__)?end(__)?$/i.test(run.node);
  if (run.status === "failed") return atEnd ? "Failed" : `Failed at “${nodeName(run.node)}”`;
  if (run.status === "cancelled") return atEnd ? "Cancelled" : `Cancelled at “${nodeName(run.node)}”`;
  if (atEnd) return "Finished";
  if (run.ledBy) return `Led by a person, held at “${nodeName(run.node)}”`;
  const awaited = (run.waitingFor ?? []).map(signalName);
  return awaited.length > 0 ? `Waits for ${awaited.join(" or ")}` : nodeName(run.node);
}
