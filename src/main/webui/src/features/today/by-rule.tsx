import { Card } from "@/components/card";
import { CaseRow } from "@/features/autonomy/case-list";
import { ruleName, useCases } from "@/features/autonomy/autonomy";

/** What went out by a rule lately, with its name; nothing while no rule has said yes. */
export function ByRule() {
  const cases = useCases({ byRule: true }, 0, 5);
  const found = cases.data;
  if (!found || found.items.length === 0) return null;
  return (
    <Card
      flush
      title={
        <>
          By rule
          <span className="ml-2 font-normal text-soft">{found.total ?? found.items.length}</span>
        </>
      }
    >
      <ul>
        {found.items.map((each) => (
          <li key={each.approvalId}>
            <CaseRow row={each} note={ruleName(each.cell)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
