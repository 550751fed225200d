import { words } from "@/lib/format";
import type { Run } from "./run";

const events: Record<string, string> = {
  "approval.decided": "a decision",
  "message.received": "a reply",
  "message.bounced": "a bounce",
  "message.sent": "the message to be sent",
  "proposal.answered": "an answer to the proposal",
  "prospect.suppressed": "an opt-out",
};

/** Where a run is, in words: "At await decision, waiting for a decision or an opt-out". */
export function whereabouts(run: Run): string {
  if (run.status === "done" || /^(__)?end(__)?$/i.test(run.node)) return "At its end";
  const awaited = (run.waitingFor ?? []).map((event) => events[event] ?? words(event.replace(".", " ")));
  return `At ${words(run.node)}${awaited.length > 0 ? `, waiting for ${awaited.join(" or ")}` : ""}`;
}
