import { ShieldCheck } from "lucide-react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { NothingYet } from "@/components/states";
import { useRules } from "./autonomy";
import { RuleCard } from "./rule-card";

/** Which messages may go out by a rule: figures, what it would have done, and the one switch. */
export function RulesPanel() {
  const rules = useRules();
  const [search, setSearch] = useSearchParams();
  const open = search.get("rule");
  const view = search.get("view");
  return (
    <div className="grid gap-4">
      <p className="max-w-2xl text-soft">
        Where you have long approved the like of a message unchanged, a rule can say yes for you. It starts switched off, a complaint switches it off again, and prices and
        booked times always wait for a person.
      </p>
      <Answer of={rules} rows={6}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet icon={ShieldCheck} title="No rules yet">
              Each kind of message gets its figures here once the first of it was put up for approval.
            </NothingYet>
          ) : (
            <ul className="grid gap-4">
              {all.map((rule) => (
                <li key={rule.id}>
                  <RuleCard rule={rule} view={rule.id === open ? view : null} onView={(next) => setSearch(next === null ? {} : { rule: rule.id, view: next })} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
