import { Link } from "react-router";
import { NothingYet } from "@/components/states";
import { count, money, sentence } from "@/lib/format";
import type { Stage } from "./get-today";

/** The stages as bars with their numbers beside them; each opens its rows. */
export function Pipeline({ stages }: { stages: Stage[] }) {
  const most = Math.max(1, ...stages.map((stage) => stage.count));
  if (stages.every((stage) => stage.count === 0)) {
    return <NothingYet title="No prospects yet">A hunt or an import fills the pipeline.</NothingYet>;
  }
  return (
    <table className="w-full">
      <caption className="sr-only">Prospects by stage with the value of their proposals</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Prospects</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.status} className="relative h-10 border-b border-line last:border-b-0 hover:bg-sunken">
            <th scope="row" className="w-28 pl-4 text-left font-medium">
              <Link to={`/prospects?status=${stage.status}`} className="after:absolute after:inset-0">
                {sentence(stage.status)}
              </Link>
            </th>
            <td className="px-2">
              <div className="flex items-center gap-2">
                <div aria-hidden className="h-2.5 rounded-sm bg-accent" style={{ width: `${(stage.count / most) * 75}%`, minWidth: stage.count > 0 ? 3 : 0 }} />
                <span>{count(stage.count)}</span>
              </div>
            </td>
            <td className="w-24 pr-4 text-right text-soft">
              {stage.valueMinor && stage.currency ? money({ minor: stage.valueMinor, currency: stage.currency }) : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
