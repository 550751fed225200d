import { words } from "@/lib/format";
import type { Run } from "./run";

/** What a run can wait for, in the words of the screens; what only stops a run early is not waited for. */
const awaited: Record<string, string> = {
  "approval.decided": "a decision",
  "message.received": "a reply",
  "proposal.answered": "an answer to the proposal",
};

/** Where a run is, in a line. */
export function place(run: Pick<Run, "node" | "status" | "waitingFor">): string {
  const hopes = (run.waitingFor ?? []).flatMap((signal) => awaited[signal] ?? []);
  if (hopes.length > 0) return `Waiting for ${hopes.join(" or ")}`;
  if (run.node.startsWith("__")) return run.status === "done" ? "All steps are done" : "No step left";
  return `At ${words(run.node)}`;
}
