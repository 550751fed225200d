import { Sprout } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { type Money, count, money } from "@/lib/format";
import { CostList } from "./cost-list";
import { EnterCostDialog } from "./enter-cost-dialog";
import { type SourceFigures, sourceName, useSources } from "./sources";

/** The source ledger: each source with what came of its prospects, and what they cost. */
export function SourcesPage() {
  const sources = useSources();
  const [asks, setAsks] = useState<string>();
  return (
    <Screen title="Sources" lead="Where the prospects of the last year came from, what they cost, and what they brought.">
      <Card flush>
        <Answer of={sources} rows={5}>
          {(found) =>
            found.sources.length === 0 ? (
              <NothingYet icon={Sprout} title="No prospects yet">
                Hunts, imports, inquiries and what you enter by hand appear here, each with its figures.
              </NothingYet>
            ) : (
              <>
                <Table sources={found.sources} onCost={setAsks} />
                <Cards sources={found.sources} onCost={setAsks} />
              </>
            )
          }
        </Answer>
      </Card>
      <CostList />
      {asks !== undefined && <EnterCostDialog source={asks} onClose={() => setAsks(undefined)} />}
    </Screen>
  );
}

interface Props {
  sources: SourceFigures[];
  onCost: (source: string) => void;
}

const head = "px-3 py-2 text-right font-medium text-soft first:text-left";
const cell = "px-3 py-2 text-right tabular-nums first:text-left";

function Table({ sources, onCost }: Props) {
  return (
    <div className="overflow-x-auto max-md:hidden">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line">
            {["Source", "Prospects", "Contacted", "Replied", "Qualified", "Won", "Booked", "Cost", "Per qualified"].map((label) => (
              <th key={label} scope="col" className={head}>
                {label}
              </th>
            ))}
            <th className={head}>
              <span className="sr-only">Enter a cost</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((each) => (
            <tr key={each.source} className="border-b border-line last:border-b-0">
              <th scope="row" className={`${cell} font-medium`}>
                <Rows of={each} />
              </th>
              {[each.prospects, each.contacted, each.replied, each.qualified, each.won].map((value, index) => (
                <td key={index} className={cell}>
                  {count(value)}
                </td>
              ))}
              <td className={cell}>{sums(each.booked)}</td>
              <td className={cell}>{sums(each.cost)}</td>
              <td className={cell}>{perQualified(each)}</td>
              <td className={cell}>
                <Button small onClick={() => onCost(each.source)}>
                  Cost
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ sources, onCost }: Props) {
  return (
    <ul className="md:hidden">
      {sources.map((each) => (
        <li key={each.source} className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0">
          <p className="font-medium">
            <Rows of={each} />
          </p>
          <p className="text-soft">
            {count(each.prospects)} prospects · {count(each.replied)} replied · {count(each.qualified)} qualified · {count(each.won)} won
          </p>
          <p className="flex flex-wrap items-center justify-between gap-2">
            <span>
              Booked {sums(each.booked)} · cost {sums(each.cost)}
            </span>
            <Button small onClick={() => onCost(each.source)}>
              Cost
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The figure opens into its rows. */
function Rows({ of }: { of: SourceFigures }) {
  return (
    <Link to={`/prospects?source=${encodeURIComponent(of.source)}`} className="hover:underline">
      {sourceName(of.source)}
    </Link>
  );
}

function sums(amounts: Money[]): string {
  return amounts.length === 0 ? "–" : amounts.map((amount) => money(amount)).join(" + ");
}

/** Nothing is said before there is a qualified prospect and a cost. */
function perQualified({ cost, qualified }: SourceFigures): string {
  return qualified === 0 || cost.length === 0 ? "–" : sums(cost.map(({ minor, currency }) => ({ minor: Math.round(minor / qualified), currency })));
}
