import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { sentence } from "@/lib/format";

const tones = {
  neutral: "bg-sunken text-soft",
  accent: "bg-accent-tint text-accent",
  wait: "bg-wait-tint text-wait",
  fail: "bg-fail-tint text-fail",
  won: "bg-won-tint text-won",
  outline: "border border-dashed border-edge py-px text-soft",
};

export type Tone = keyof typeof tones;

export function Badge({ tone = "neutral", children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span title={title} className={cn("inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-medium whitespace-nowrap", tones[tone])}>
      {children}
    </span>
  );
}

const statusTones: Record<string, Tone> = {
  awaiting_approval: "wait",
  pending: "wait",
  needs_attention: "wait",
  paused: "wait",
  negotiating: "wait",
  scheduled: "wait",
  failed: "fail",
  bounced: "fail",
  rejected: "fail",
  converted: "won",
  accepted: "won",
  confirmed: "won",
  completed: "won",
  running: "accent",
  runnable: "accent",
  interested: "accent",
  qualified: "accent",
};

/** A status in words; amber waits for a person, green is won, red failed. */
export function StatusBadge({ status }: { status: string }) {
  return <Badge tone={statusTones[status] ?? "neutral"}>{sentence(status)}</Badge>;
}
