export interface ProspectImport {
  id: string;
  status: "uploaded" | "mapped" | "running" | "failed" | "done" | "undoing" | "undone";
  fileName: string;
  bytes: number;
  encoding: string | null;
  separator: string | null;
  rows: number;
  processed: number;
  created: number;
  duplicates: number;
  errors: number;
  removed: number;
  kept: number;
  createdAt: string;
  finishedAt: string | null;
}

export const importFields = ["name", "first_name", "last_name", "company", "email", "phone", "place", "type", "event_type", "event_date", "guests", "reason"] as const;
export type ImportField = (typeof importFields)[number];

export interface ImportPreview {
  file: ProspectImport;
  columns: { index: number; header: string; field: ImportField | null }[];
  firstRows: string[][];
  problems: { row: number; problem: string }[];
}

export function moving(status: ProspectImport["status"]): boolean {
  return status === "running" || status === "undoing";
}
