import { Card } from "@/components/card";
import { agentName, costText, count, plural } from "@/lib/format";
import type { RunUsage as Usage } from "./run";

/** What the agents of a run used, and what it cost as far as prices are configured. */
export function RunUsage({ usage }: { usage: Usage }) {
  if (usage.calls === 0) return null;
  return (
    <Card title="Agents" side={<span className="text-xs text-soft">{cost(usage)}</span>}>
      <ul className="grid gap-1">
        {usage.agents.map((agent) => (
          <li key={agent.agent} className="flex flex-wrap justify-between gap-x-4">
            <span>{agentName(agent.agent ?? "")}</span>
            <span className="text-soft">
              {plural(agent.calls, "call")}, {count(agent.tokens)} tokens, {cost(agent)}
            </span>
          </li>
        ))}
      </ul>
      {usage.costUnknown && <p className="mt-2 text-soft">{usage.costUnknown}</p>}
    </Card>
  );
}

function cost(usage: Usage): string {
  return usage.costMicros === null ? "cost not known" : costText(usage.costMicros, usage.currency);
}
