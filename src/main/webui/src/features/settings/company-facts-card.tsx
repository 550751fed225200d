import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { IconButton } from "@/components/icon-button";
import { NothingYet } from "@/components/states";
import { tell, tellFailure } from "@/components/toast";
import { useMay } from "@/lib/roles";
import { type CompanyFact, useCompanyFacts, useRemoveFact } from "./company-facts";
import { CompanyFactDialog } from "./company-fact-dialog";

export function CompanyFactsCard() {
  const facts = useCompanyFacts();
  const remove = useRemoveFact();
  const may = useMay("decide");
  const [editing, setEditing] = useState<CompanyFact | "new" | null>(null);
  const add = may && (
    <Button small onClick={() => setEditing("new")}>
      <Plus aria-hidden className="size-4" /> Add a fact
    </Button>
  );
  return (
    <Card title="Company facts" flush side={add}>
      <Answer of={facts}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet title="No facts yet">Opening hours, parking, step-free access: what visitors ask again and again.</NothingYet>
          ) : (
            <ul>
              {all.map((fact) => (
                <li key={fact.id} className="flex items-start justify-between gap-3 border-b border-line px-4 py-3 last:border-b-0">
                  <div className="min-w-0">
                    <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
                      {fact.topic}
                      {fact.published ? <Badge tone="won">Published</Badge> : <Badge>Not published</Badge>}
                    </p>
                    <p className="text-soft wrap-anywhere">{fact.answer}</p>
                  </div>
                  {may && (
                    <div className="flex shrink-0">
                      <IconButton icon={Pencil} label={`Edit ${fact.topic}`} onClick={() => setEditing(fact)} />
                      <IconButton
                        icon={Trash2}
                        label={`Remove ${fact.topic}`}
                        disabled={remove.isPending}
                        onClick={() => remove.mutate(fact.id, { onSuccess: () => tell(`${fact.topic} removed`), onError: tellFailure })}
                      />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {editing && <CompanyFactDialog fact={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}
