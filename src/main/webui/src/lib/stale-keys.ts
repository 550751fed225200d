import type { QueryKey } from "@tanstack/react-query";

export interface LiveEvent {
  seq: number;
  topic: string;
  type: string;
  subject: string;
  facts: Record<string, string>;
}

const TODAY: QueryKey = ["today"];

/** Which queries an event makes stale. Keys are prefixes: ["runs"] covers the list, ["run", id] one run. */
export function staleKeys(event: LiveEvent): QueryKey[] {
  const { topic, subject, facts } = event;
  if (topic.startsWith("run:")) return [["run", topic.slice(4)]];
  const prospect: QueryKey[] = facts.prospect ? [["prospect", facts.prospect]] : [];
  switch (topic) {
    case "prospects":
      return [["prospects"], ["prospect", subject], ["imports"], TODAY];
    case "approvals":
      return [["approvals"], ["approval", subject], ["autonomy"], ...prospect, TODAY];
    case "conversations":
      return [
        ["conversations"],
        ["conversation", facts.conversation ?? subject],
        ["inbound"],
        ...prospect,
        TODAY,
      ];
    case "proposals":
      return [["proposals"], ["proposal", subject], ...prospect, TODAY];
    case "meetings":
      return [["meetings"], ["meeting", subject], ["meeting-setup"], ["tasks"], ...prospect, TODAY];
    case "dates":
      return [["dates"], ...prospect];
    case "hunts":
      return event.type === "hunt_schedule.changed" ? [["hunt-schedules"], ["hunts"]] : [["hunts"], ["hunt", subject]];
    case "attention":
      if (event.type.startsWith("autonomy.")) return [["autonomy"], ["approvals"], ["approval"], TODAY];
      return [["approval", subject], ["approvals"], ["run", subject], ["meeting", subject], TODAY];
    case "runs":
      return [["runs"], ["run", subject], ...(facts.kind === "hunt" && facts.subject ? [["hunt", facts.subject]] : []), TODAY];
    default:
      return [];
  }
}
