import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Screen } from "@/components/screen";
import { bytes, plural } from "@/lib/format";
import { useImport, usePreview } from "./get-import";
import { ImportResult } from "./import-result";
import { MappingForm } from "./mapping-form";

export function ImportPage() {
  const { id = "" } = useParams();
  const found = useImport(id);
  const data = found.data;
  const mapping = data?.status === "uploaded" || data?.status === "mapped";
  const preview = usePreview(id, mapping);
  return (
    <Screen
      title={data?.fileName ?? "Import"}
      heading={<span className="text-lg break-all">{data?.fileName ?? "Import"}</span>}
      back={{ to: "/prospects/imports", label: "Imports" }}
      lead={
        data && (
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge status={data.status} />
            {plural(data.rows, "row")}, {bytes(data.bytes)}
            {data.encoding && `, ${data.encoding}`}
          </span>
        )
      }
    >
      <Answer of={found}>
        {(each) => (mapping ? <Answer of={preview}>{(shown) => <MappingForm key={each.id} preview={shown} />}</Answer> : <ImportResult of={each} />)}
      </Answer>
    </Screen>
  );
}
