import { Ago } from "@/features/world/ago";
import { nodeName } from "./node-name";
import type { OpenEffect } from "./run";
import { openEffectWords } from "./step-words";

/** Effects that a step has begun and that no committed step tells of: under way, or left by a worker that was lost. */
export function OpenEffects({ effects }: { effects: OpenEffect[] }) {
  if (effects.length === 0) return null;
  return (
    <div role="status" className="mb-4 rounded-lg bg-accent-tint px-4 py-3 text-accent">
      <p className="font-medium">Begun outside, not finished yet</p>
      <ul className="mt-1">
        {effects.map((effect) => (
          <li key={effect.node + effect.name}>
            {nodeName(effect.node)}. {openEffectWords(effect)}, <Ago at={effect.since} />
          </li>
        ))}
      </ul>
    </div>
  );
}
