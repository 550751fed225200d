import { Badge } from "@/components/badge";
import { useWorld } from "./get-world";

export function SimulatedBadge({ when = true }: { when?: boolean }) {
  return when ? (
    <Badge tone="outline" title="Made by the simulated world on this machine; no such person or page exists.">
      Simulated
    </Badge>
  ) : null;
}

export function RulesBadge({ when = true }: { when?: boolean }) {
  return when ? (
    <Badge tone="outline" title="Worked out by written rules on this machine; no language model is connected.">
      Rules
    </Badge>
  ) : null;
}

/** Badges for what belongs to the whole world rather than to one row. */
export function WorldBadges() {
  const world = useWorld().data;
  return (
    <span className="inline-flex gap-1.5">
      <SimulatedBadge when={world?.simulated ?? false} />
      <RulesBadge when={world?.rules ?? false} />
    </span>
  );
}
