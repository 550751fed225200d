package dev.rainmaker.workflow.engine;

/** The rows of the ledger, where a person's answer settles what nobody knows. */
public final class EffectRows {
    /** Name that answers are encrypted under. */
    public static final String FIELD = "side_effect.response";

    /** What nobody knows of a run. Parameter: run id. */
    public static final String UNKNOWN =
            "SELECT step_key, updated_at FROM side_effect WHERE run_id = ? AND status = 'unknown' ORDER BY step_key";

    /** It happened: replayed from now on. Parameters: encrypted JSON text of what was observed, now, run id. */
    public static final String HAPPENED =
            "UPDATE side_effect SET status = 'done', response = ?, updated_at = ? WHERE run_id = ? AND status = 'unknown'";

    /** It did not happen: done again. Parameter: run id. */
    public static final String NOT_HAPPENED = "DELETE FROM side_effect WHERE run_id = ? AND status = 'unknown'";

    private EffectRows() {}
}
