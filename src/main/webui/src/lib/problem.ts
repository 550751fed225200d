/** A failure as the API tells it (problem+json), or the lack of an answer. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly reference: string | undefined;
  readonly violations: { field: string; message: string }[];
  /** Words of the statements that a draft was refused for. */
  readonly claims: string[];

  constructor(status: number, body: Record<string, unknown>) {
    const title = text(body.title) ?? (status === 0 ? "No connection" : "The request failed");
    super(text(body.detail) ?? title);
    this.name = "Problem";
    this.status = status;
    this.title = title;
    this.code = text(body.code) ?? (status === 0 ? "no_connection" : "unknown");
    this.reference = text(body.reference);
    this.claims = Array.isArray(body.claims) ? body.claims.map(String) : [];
    this.violations = Array.isArray(body.violations) ? (body.violations as Problem["violations"]) : [];
  }
}

export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  const detail = failure instanceof Error ? failure.message : "Something unexpected happened in the app.";
  return new Problem(-1, { title: "The app failed", detail });
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
