import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { Ago } from "@/features/world/ago";
import { money } from "@/lib/format";
import type { Proposal } from "./proposal";
import { DifferenceList, changeText } from "./difference-list";
import { type ProposalVersion, useVersions } from "./review-proposal";

export function VersionsCard({ proposal }: { proposal: Proposal }) {
  const versions = useVersions(proposal.id);
  return (
    <Card title="Versions" flush>
      <Answer of={versions} rows={2}>
        {(all) => (
          <ul>
            {all.map((version) => (
              <Version key={version.number} of={version} currency={proposal.currency} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}

function Version({ of: version, currency }: { of: ProposalVersion; currency: string }) {
  const first = version.number === 1;
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <p className="flex flex-wrap items-baseline justify-between gap-3">
        <span className="font-medium">
          Version {version.number}{" "}
          <span className="text-xs font-normal text-soft">
            <Ago at={version.createdAt} />
          </span>
        </span>
        <span>
          {money({ minor: version.totalMinor, currency }, false)}
          {!first && <span className="ml-2 text-xs text-soft">{changeText(version.differenceMinor, currency)}</span>}
        </span>
      </p>
      {first && <p className="text-xs text-soft">The first version</p>}
      {!first && version.differences.length === 0 && <p className="text-xs text-soft">No price changed</p>}
      {version.differences.map((each) => (
        <details key={each.packageId} className="mt-2">
          <summary className="cursor-pointer max-md:py-2">
            {each.name}: {each.kind === "changed" ? changeText(each.differenceMinor, currency) : each.kind}
          </summary>
          <DifferenceList of={each.lines} currency={currency} />
        </details>
      ))}
    </li>
  );
}
