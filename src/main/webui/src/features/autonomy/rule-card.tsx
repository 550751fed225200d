import { Badge, type Tone } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { cn } from "@/lib/cn";
import { count, words } from "@/lib/format";
import { type Check, type Mode, type Narrowing, type Rule, ruleName } from "./autonomy";
import { BackTestView } from "./back-test-view";
import { CaseList } from "./case-list";
import { RuleHistory } from "./rule-history";
import { RuleSwitch } from "./rule-switch";

const tones: Record<Mode, Tone> = { off: "neutral", shadow: "accent", on: "won" };
const modes: Record<Mode, string> = { off: "Off: a person decides", shadow: "In the shadow", on: "On" };

interface Props {
  rule: Rule;
  view: string | null;
  onView: (view: string | null) => void;
}

/** Each figure opens the rows that it counts. */
const figures: { view: string; label: string; of: (rule: Rule) => string; narrow: Narrowing }[] = [
  { view: "decided", label: "decided by people", of: ({ figures: { decided } }) => count(decided), narrow: { byRule: false } },
  { view: "unchanged", label: "unchanged", of: ({ figures: { unchanged } }) => count(unchanged), narrow: { outcome: "unchanged", byRule: false } },
  { view: "edited", label: "edited", of: ({ figures: { edited } }) => count(edited), narrow: { outcome: "edited", byRule: false } },
  { view: "rejected", label: "rejected", of: ({ figures: { rejected } }) => count(rejected), narrow: { outcome: "rejected", byRule: false } },
  { view: "complaint", label: "complaints", of: ({ figures: { complaints } }) => count(complaints), narrow: { harm: "complaint" } },
  { view: "sensitive_news", label: "sensitive news", of: ({ figures: { sensitive } }) => count(sensitive), narrow: { harm: "sensitive_news" } },
  { view: "unsubscribe", label: "unsubscribed", of: ({ figures: { unsubscribes } }) => count(unsubscribes), narrow: { harm: "unsubscribe" } },
  { view: "by_rule", label: "by rule", of: ({ figures: { byRule } }) => count(byRule), narrow: { byRule: true } },
];

export function RuleCard({ rule, view, onView }: Props) {
  const shown = figures.find((each) => each.view === view);
  return (
    <Card title={ruleName(rule.id)} side={<Badge tone={tones[rule.mode]}>{rule.neverAutomatic ? "Always a person" : modes[rule.mode]}</Badge>}>
      <div className="grid gap-4">
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {figures.map((each) => (
            <li key={each.view}>
              <button
                type="button"
                aria-expanded={view === each.view}
                onClick={() => onView(view === each.view ? null : each.view)}
                className={cn("min-h-11 w-full rounded-md border border-line px-3 py-2 text-left hover:bg-sunken", view === each.view && "bg-accent-tint")}
              >
                <span className="block text-base font-semibold">{each.of(rule)}</span>
                <span className="text-xs text-soft">{each.label}</span>
              </button>
            </li>
          ))}
        </ul>
        {!rule.neverAutomatic && (
          <>
            {rule.checks.length > 0 && <Checks next={rule.next} checks={rule.checks} />}
            <div className="flex flex-wrap gap-2">
              <RuleSwitch rule={rule} />
              <Button aria-expanded={view === "back-test"} onClick={() => onView(view === "back-test" ? null : "back-test")}>
                Had it been on
              </Button>
              <Button look="quiet" aria-expanded={view === "history"} onClick={() => onView(view === "history" ? null : "history")}>
                History
              </Button>
            </div>
          </>
        )}
        {shown && <CaseList narrow={{ ...shown.narrow, cell: rule.id }} title={shown.label} />}
        {view === "back-test" && <BackTestView rule={rule} />}
        {view === "history" && <RuleHistory cell={rule.id} />}
      </div>
    </Card>
  );
}

function Checks({ next, checks }: { next: Mode | null; checks: Check[] }) {
  return (
    <div>
      <h3 className="text-xs font-medium text-soft">{next === "on" ? "Before it is switched on" : "Before it goes into the shadow"}</h3>
      <ul className="mt-1 grid gap-1">
        {checks.map((check) => (
          <li key={check.name} className="flex flex-wrap gap-x-2">
            <span className={check.holds ? "text-won" : "text-wait"}>{check.holds ? "Holds:" : "Not yet:"}</span>
            <span>
              {words(check.name)} {figure(check.value)}, {check.atLeast ? "at least" : "at most"} {figure(check.limit)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function figure(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 3 }).format(value);
}
