import { Pencil } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Input } from "@/components/field";
import { IconButton } from "@/components/icon-button";
import { SourceLink } from "@/components/source-link";
import { NothingYet } from "@/components/states";
import { tell, tellFailure } from "@/components/toast";
import { Ago } from "@/features/world/ago";
import { amountText, amountToEdit, amountToSend } from "@/lib/amount-text";
import { cn } from "@/lib/cn";
import { percent, sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useCorrectFinding } from "./correct-finding";
import { type Finding, useFindings } from "./get-findings";

/** What research found, each with its source. A correction by hand wins and is marked. */
export function FindingList({ id }: { id: string }) {
  const findings = useFindings(id);
  return (
    <Card title="Findings" flush side={findings.data && <span className="text-xs text-soft">{findings.data.length}</span>}>
      <Answer of={findings} rows={4}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet title="Nothing found yet">Research adds facts here, each with its source.</NothingYet>
          ) : (
            <ul>
              {all.map((finding) => (
                <li key={finding.id} className="border-b border-line px-4 py-3 last:border-b-0">
                  <FindingRow finding={finding} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const [editing, setEditing] = useState(false);
  const may = useMay("work") && finding.state !== "corrected";
  return (
    <div className="grid gap-1">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <p className="text-xs text-soft">{sentence(finding.field)}</p>
          {editing ? (
            <Correction finding={finding} onDone={() => setEditing(false)} />
          ) : (
            <p className={cn("font-medium break-words", finding.state === "corrected" && "font-normal text-soft line-through")}>{isAmount(finding) ? amountText(finding.value) : finding.value}</p>
          )}
        </div>
        {may && !editing && <IconButton icon={Pencil} label={`Correct ${sentence(finding.field).toLowerCase()}`} onClick={() => setEditing(true)} />}
      </div>
      {finding.quote && <blockquote className="quote">“{finding.quote}”</blockquote>}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-soft">
        {finding.byHand ? <Badge tone="accent">By hand</Badge> : <span>{percent(finding.confidence)} sure</span>}
        {finding.state === "contradicted" && <Badge tone="wait">Contradicted</Badge>}
        {finding.sourceUrl ? (
          <SourceLink source={finding.sourceUrl}>{sentence(finding.provider)}</SourceLink>
        ) : (
          !finding.byHand && <span>{sentence(finding.provider)}</span>
        )}
        <Ago at={finding.retrievedAt} />
      </p>
    </div>
  );
}

function isAmount(finding: Finding): boolean {
  return finding.field === "budget";
}

function Correction({ finding, onDone }: { finding: Finding; onDone: () => void }) {
  const before = isAmount(finding) ? amountToEdit(finding.value) : finding.value;
  const [value, setValue] = useState(before);
  const correct = useCorrectFinding(finding.prospectId);
  function submit(event: FormEvent) {
    event.preventDefault();
    correct.mutate(
      { id: finding.id, value: isAmount(finding) ? amountToSend(value) : value.trim() },
      {
        onError: tellFailure,
        onSuccess: () => {
          tell(`${sentence(finding.field)} corrected`, "Your value wins over what research finds.");
          onDone();
        },
      },
    );
  }
  return (
    <form onSubmit={submit} className="mt-1 flex flex-wrap gap-2">
      <Input autoFocus required maxLength={2000} aria-label={sentence(finding.field)} value={value} onChange={(event) => setValue(event.target.value)} className="w-64 max-w-full" />
      <Button type="submit" look="primary" busy={correct.isPending} disabled={value.trim() === "" || value === before}>
        Save
      </Button>
      <Button onClick={onDone}>Leave</Button>
    </form>
  );
}
