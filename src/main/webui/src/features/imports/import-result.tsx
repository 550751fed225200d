import { Download, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { FormDialog } from "@/components/form-dialog";
import { tellFailure } from "@/components/toast";
import { count, plural } from "@/lib/format";
import { useSaveErrors } from "./get-errors";
import { type ProspectImport, moving } from "./import";
import { useRunImport } from "./run-import";

/** How far it is, what came of it, the rows that did not fit, and the way back. */
export function ImportResult({ of: file }: { of: ProspectImport }) {
  const [asking, setAsking] = useState(false);
  const errors = useSaveErrors(file.id);
  const undo = useRunImport(file.id, "undo");
  const again = useRunImport(file.id, "run");
  const numbers: [string, number][] =
    file.status === "undone"
      ? [
          ["Taken back", file.removed],
          ["Kept, since somebody worked on them", file.kept],
        ]
      : [
          ["New prospects", file.created],
          ["Already known", file.duplicates],
          ["Did not fit", file.errors],
        ];
  return (
    <Card title={moving(file.status) ? (file.status === "undoing" ? "Taking back" : "Importing") : "Result"}>
      <div className="grid gap-5">
        {moving(file.status) && (
          <div className="grid gap-1.5">
            <p id="import-progress">
              {count(file.processed)} of {plural(file.rows, "row")}
            </p>
            <div role="progressbar" aria-labelledby="import-progress" aria-valuemin={0} aria-valuemax={file.rows} aria-valuenow={file.processed} className="h-1.5 overflow-hidden rounded-full bg-sunken">
              <div className="h-full rounded-full bg-accent" style={{ width: `${file.rows === 0 ? 0 : (file.processed / file.rows) * 100}%` }} />
            </div>
          </div>
        )}
        <dl className="grid gap-4 sm:grid-cols-3">
          {numbers.map(([name, value]) => (
            <div key={name}>
              <dt className="text-soft">{name}</dt>
              <dd className="text-lg font-semibold">{count(value)}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">
          {file.status === "done" && (
            <Button look="primary" asChild>
              <Link to={`/prospects?source=import:${file.id}`}>See the prospects</Link>
            </Button>
          )}
          {file.status === "failed" && (
            <Button look="primary" busy={again.isPending} onClick={() => again.mutate(undefined, { onError: tellFailure })}>
              Go on where it stopped
            </Button>
          )}
          {file.errors > 0 && (
            <Button busy={errors.isPending} onClick={() => errors.mutate(`Errors of ${file.fileName}`, { onError: tellFailure })}>
              <Download aria-hidden className="size-4" />
              Error file
            </Button>
          )}
          {(file.status === "done" || file.status === "failed") && (
            <Button look="danger" onClick={() => setAsking(true)}>
              <Undo2 aria-hidden className="size-4" />
              Undo the import
            </Button>
          )}
        </div>
      </div>
      <FormDialog
        open={asking}
        title={`Undo the import of ${file.fileName}`}
        description={`${plural(file.created, "prospect")} will be taken back, except those somebody has worked on since.`}
        action="Undo the import"
        leave="Keep them"
        danger
        busy={undo.isPending}
        onSubmit={() => undo.mutate(undefined, { onSuccess: () => setAsking(false), onError: tellFailure })}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
