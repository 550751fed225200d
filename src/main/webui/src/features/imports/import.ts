import type { Answered, Word } from "@/lib/api";

export type ProspectImport = Answered<"ProspectImport", "encoding" | "separator" | "finishedAt">;

export type ImportField = Word<"ImportField">;
export const importFields: ImportField[] = ["name", "first_name", "last_name", "company", "email", "phone", "place", "type", "event_type", "event_date", "guests", "reason"];

export type ImportPreview = Answered<
  "ImportPreview",
  never,
  { file: ProspectImport; columns: Answered<"Column", "field">[]; firstRows: string[][]; problems: Answered<"RowProblem">[] }
>;

export function moving(status: ProspectImport["status"]): boolean {
  return status === "running" || status === "undoing";
}
