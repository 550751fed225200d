import { sentence } from "@/lib/format";

/** The steps of the graphs as people call them; short, since the drawing shows them too. */
const names: Record<string, string> = {
  await_client: "Wait for the client",
  await_decision: "Wait for a decision",
  await_owner: "Wait for the owner",
  choose_slot: "Choose a time",
  close: "Close the journey",
  confirm: "Confirm the meeting",
  draft_answer: "Write an answer",
  draft_first: "Write first message",
  draft_follow_up: "Write a follow-up",
  enrich: "Research",
  go_on: "Choose what is next",
  hand_off: "Hand over",
  judge: "Judge the hits",
  offer_meeting: "Offer times",
  plan_queries: "Plan the searches",
  propose: "Make a proposal",
  react: "Read the reply",
  report: "Report",
  search: "Search",
  send: "Send",
  settle_proposal: "Settle the proposal",
  store: "Keep the prospects",
};

/** A step without a name of its own is called by its code in words. */
export function nodeName(node: string): string {
  return names[node] ?? sentence(node.replaceAll("__", "").toLowerCase());
}
