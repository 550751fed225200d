package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.platform.trace.Traces;
import dev.rainmaker.workflow.engine.Priority;
import dev.rainmaker.workflow.engine.WakeUps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes signals of features: stored and the run woken in the feature's own transaction. */
@ApplicationScoped
class RunSignalService implements RunSignals {
    /** Reads the run with a lock, so that a run that somebody else just committed is seen. */
    private static final String STORE =
            "INSERT IGNORE INTO workflow_signal (id, dedupe_key, run_id, name, reference, received_at, trace_parent)"
                    + " SELECT ?, ?, id, ?, ?, ?, NULLIF(?, '') FROM workflow_run"
                    + " WHERE id = ? AND status NOT IN ('done', 'failed', 'cancelled')";

    private static final int LONGEST = 64;
    private static final int LONGEST_KEY = 190;

    private final RunTables tables;
    private final Ids ids;
    private final Clock clock;
    private final WakeUps wakeUps;
    private final Traces traces;

    RunSignalService(RunTables tables, Ids ids, Clock clock, WakeUps wakeUps, Traces traces) {
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
        this.wakeUps = wakeUps;
        this.traces = traces;
    }

    @Override
    public Uni<Boolean> signal(String runId, String name, String reference, String dedupeKey) {
        if (!fits(name, LONGEST) || !fits(reference, LONGEST) || !fits(dedupeKey, LONGEST_KEY) || runId == null) {
            return Uni.createFrom().failure(new IllegalArgumentException("a signal needs short ASCII names and keys"));
        }
        var at = SqlTime.of(clock.now());
        return tables.update(STORE, ids.next(), dedupeKey, name, reference, at, traceParent(), runId)
                .flatMap(stored -> stored == 0
                        ? forward(runId, name, reference, dedupeKey)
                        : tables.wake(runId, Priority.HIGH)
                                .invoke(wakeUps::soon)
                                .replaceWith(true));
    }

    private String traceParent() {
        var parent = traces.parent();
        return parent == null ? "" : parent;
    }

    /** A run that was branched has ended; what arrives for it is for the run that goes on in its place. */
    private Uni<Boolean> forward(String runId, String name, String reference, String dedupeKey) {
        return tables.continuedBy(runId)
                .flatMap(branch ->
                        branch == null ? Uni.createFrom().item(false) : signal(branch, name, reference, dedupeKey));
    }

    private static boolean fits(String text, int longest) {
        return text != null
                && !text.isEmpty()
                && text.length() <= longest
                && text.chars().allMatch(letter -> letter > ' ' && letter < 127)
                && text.indexOf(',') < 0;
    }
}
