import { Upload } from "lucide-react";
import { type DragEvent, useState } from "react";
import { useNavigate } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Card } from "@/components/card";
import { RowLink } from "@/components/row-link";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { tellFailure } from "@/components/toast";
import { Ago } from "@/features/world/ago";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { useFindImports } from "./find-imports";
import { useUploadImport } from "./upload-import";

export function ImportsPage() {
  const imports = useFindImports();
  return (
    <Screen title="Import prospects" back={{ to: "/prospects", label: "Prospects" }}>
      <UploadArea />
      <Card title="Imports so far" flush>
        <Answer of={imports} rows={3}>
          {(page) =>
            page.items.length === 0 ? (
              <NothingYet title="No import yet">Nothing is stored before you have seen the columns and said yes.</NothingYet>
            ) : (
              <ul>
                {page.items.map((each) => (
                  <li key={each.id}>
                    <RowLink to={`/prospects/imports/${each.id}`}>
                      <div className="flex items-center justify-between gap-3">
                        <span className="truncate font-medium">{each.fileName}</span>
                        <StatusBadge status={each.status} />
                      </div>
                      <p className="text-soft">
                        {plural(each.rows, "row")} · <Ago at={each.createdAt} />
                      </p>
                    </RowLink>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Card>
    </Screen>
  );
}

function UploadArea() {
  const [over, setOver] = useState(false);
  const upload = useUploadImport();
  const navigate = useNavigate();
  function take(file: File | undefined) {
    if (file) upload.mutate(file, { onSuccess: (made) => void navigate(`/prospects/imports/${made.id}`), onError: tellFailure });
  }
  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={cn(
        "grid cursor-pointer justify-items-center gap-2 rounded-lg border border-dashed border-edge bg-surface px-4 py-10 text-center focus-within:outline-2 focus-within:outline-accent",
        over && "bg-accent-tint",
      )}
    >
      <Upload aria-hidden className="size-6 text-accent" strokeWidth={1.6} />
      <span className="text-base font-medium">{upload.isPending ? "Reading the file" : "Choose a spreadsheet or CSV file, or drop it here"}</span>
      <span className="text-soft">One prospect per row, the first row names the columns.</span>
      <input type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv" disabled={upload.isPending} className="sr-only" onChange={(event) => take(event.target.files?.[0])} />
    </label>
  );
}
