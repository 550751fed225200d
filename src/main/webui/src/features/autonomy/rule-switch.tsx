import { useState } from "react";
import { Button } from "@/components/button";
import { FormDialog } from "@/components/form-dialog";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { useMay } from "@/lib/roles";
import { type Rule, ruleName, usePromote, useSwitchOff } from "./autonomy";

/** The one switch: a step up when the figures allow it, off at any time. */
export function RuleSwitch({ rule }: { rule: Rule }) {
  const may = useMay("autonomy");
  const [asking, setAsking] = useState<"up" | "off" | null>(null);
  const promote = usePromote();
  const off = useSwitchOff();
  if (!may) return null;
  const name = ruleName(rule.id);
  const verb = rule.next === "on" ? "Switch on" : "Put in the shadow";
  return (
    <>
      {rule.next !== null && (
        <Button look="primary" disabled={!rule.ready} onClick={() => setAsking("up")}>
          {verb}
        </Button>
      )}
      {rule.mode !== "off" && (
        <Button look="danger" onClick={() => setAsking("off")}>
          Switch off
        </Button>
      )}
      <FormDialog
        open={asking === "up"}
        title={`${verb}: ${name}`}
        description={
          rule.next === "on"
            ? "From now on the rule says yes to messages of this kind. Each can be taken back for a few minutes, and one complaint switches it off."
            : "People go on deciding. What the rule would have said is kept beside it."
        }
        action={verb}
        leave="Not yet"
        busy={promote.isPending}
        failure={promote.error}
        onSubmit={() => {
          if (rule.next === null) return;
          promote.mutate(
            { rule, to: rule.next },
            {
              onSuccess: (now) => {
                setAsking(null);
                tell(now.mode === "on" ? "The rule is on" : "The rule is in the shadow", name);
              },
            },
          );
        }}
        onClose={() => setAsking(null)}
      />
      <ReasonDialog
        open={asking === "off"}
        onOpenChange={() => setAsking(null)}
        title={`Switch off: ${name}`}
        description="What it said yes to and is not on its way waits for a person."
        action="Switch off"
        busy={off.isPending}
        onGiven={(reason) =>
          off.mutate(
            { rule, reason },
            {
              onError: tellFailure,
              onSuccess: () => {
                setAsking(null);
                tell("The rule is off", name);
              },
            },
          )
        }
      />
    </>
  );
}
