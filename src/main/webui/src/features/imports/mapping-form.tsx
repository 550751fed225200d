import { useState } from "react";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Field, Select } from "@/components/field";
import { tellFailure } from "@/components/toast";
import { plural, sentence } from "@/lib/format";
import { type ImportField, type ImportPreview, importFields } from "./import";
import { type Mapping, useMapImport } from "./map-import";
import { useRunImport } from "./run-import";

/** Which column is what, the first rows as they were read, and what would not fit. */
export function MappingForm({ preview }: { preview: ImportPreview }) {
  const { file, columns, firstRows, problems } = preview;
  const [fields, setFields] = useState(() => new Map(columns.map((column) => [column.index, column.field])));
  const [dateOrder, setDateOrder] = useState<Mapping["dateOrder"]>(null);
  const map = useMapImport(file.id);
  const run = useRunImport(file.id, "run");
  const named = [...fields.values()].some((field) => field === "name" || field === "first_name" || field === "last_name" || field === "company");
  function check(order: Mapping["dateOrder"], then?: () => void) {
    const mapping = { columns: columns.map(({ index }) => ({ index, field: fields.get(index) ?? null })), dateOrder: order };
    map.mutate(mapping, { onSuccess: then, onError: tellFailure });
  }
  function chooseOrder(order: Mapping["dateOrder"]) {
    setDateOrder(order);
    check(order);
  }
  return (
    <>
      <Card
        title="Which column is what"
        flush
        side={
          <Button small busy={map.isPending} onClick={() => check(dateOrder)}>
            Check the rows
          </Button>
        }
      >
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Columns and first rows">
          <table className="w-full">
            <thead>
              <tr className="border-b border-line">
                {columns.map((column) => (
                  <th key={column.index} scope="col" className="min-w-44 p-3 text-left align-top font-medium">
                    <label className="grid gap-1.5">
                      <span className="truncate">{column.header || `Column ${column.index + 1}`}</span>
                      <Select value={fields.get(column.index) ?? ""} onChange={(event) => setFields(new Map(fields).set(column.index, (event.target.value || null) as ImportField | null))}>
                        <option value="">Leave out</option>
                        {importFields.map((field) => (
                          <option key={field} value={field} disabled={fields.get(column.index) !== field && [...fields.values()].includes(field)}>
                            {sentence(field)}
                          </option>
                        ))}
                      </Select>
                    </label>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {firstRows.map((row, index) => (
                <tr key={index} className="h-10 border-b border-line last:border-b-0">
                  {columns.map((column) => (
                    <td key={column.index} className="max-w-56 truncate px-3 text-soft">
                      {row[column.index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      {problems.length > 0 && (
        <Card title={`${plural(problems.length, "row")} will not fit`}>
          <ul className="grid gap-1">
            {problems.slice(0, 10).map((each) => (
              <li key={`${each.row}-${each.problem}`}>
                Row {each.row}: <span className="text-soft">{each.problem}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-soft">The others are taken; these go into an error file.</p>
        </Card>
      )}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Field label="Dates like 03/04/2027 mean">
          <Select value={dateOrder ?? ""} onChange={(event) => chooseOrder((event.target.value || null) as typeof dateOrder)} className="w-56">
            <option value="">Not said yet</option>
            <option value="day_first">3 April (day first)</option>
            <option value="month_first">4 March (month first)</option>
          </Select>
        </Field>
        <Button look="primary" disabled={!named} busy={map.isPending || run.isPending} onClick={() => check(dateOrder, () => run.mutate(undefined, { onError: tellFailure }))}>
          {problems.length > 0 ? "Import the rows that fit" : `Import ${plural(file.rows, "row")}`}
        </Button>
      </div>
      {!named && <p className="text-right text-soft">Say which column holds the name or the company.</p>}
    </>
  );
}
