package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.trace.Traces;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.StepEffect.How;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A span for each try of a step, with one for each effect in it. A step is a trace of its own, since a run may take months; it is
 * linked to the request or step that started the run or sent the signals that woke it.
 */
@ApplicationScoped
class StepSpans {
    private static final Set<RunStep.Status> BAD =
            EnumSet.of(RunStep.Status.RETRY, RunStep.Status.NEEDS_ATTENTION, RunStep.Status.FAILED);

    private final Traces traces;
    private final Jdbc jdbc;

    StepSpans(Traces traces, Jdbc jdbc) {
        this.traces = traces;
        this.jdbc = jdbc;
    }

    Span step(RunRow run, Woken woken) {
        var span = traces.tracer()
                .spanBuilder("step " + run.node())
                .setNoParent()
                .setAttribute("rainmaker.run.id", run.id())
                .setAttribute("rainmaker.run.kind", run.kind())
                .setAttribute("rainmaker.step.node", run.node())
                .setAttribute("rainmaker.step.seq", run.seq() + 1L)
                .setAttribute("rainmaker.step.attempt", run.attempt() + 1L)
                .startSpan();
        if (span.isRecording()) {
            link(span, run, woken);
        }
        return span;
    }

    void ended(Span span, Change change) {
        span.setAttribute("rainmaker.step.outcome", change.outcome());
        if (change.how() != null && BAD.contains(change.how())) {
            span.setStatus(
                    StatusCode.ERROR,
                    change.problem() == null ? "" : change.problem().code());
        }
        span.end();
    }

    /** The step was not committed: somebody else moved the run, or the process stops. */
    void dropped(Span span) {
        if (span.isRecording()) {
            span.setAttribute("rainmaker.step.outcome", "not_committed");
            span.end();
        }
    }

    /** Within the step that is current. */
    Span effect(String name) {
        return traces.tracer()
                .spanBuilder("effect")
                .setAttribute("rainmaker.effect", name)
                .startSpan();
    }

    void effectEnded(Span span, How how) {
        span.setAttribute("rainmaker.effect.outcome", text(how));
        if (how == How.UNKNOWN || how == How.NOT_DONE) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private void link(Span span, RunRow run, Woken woken) {
        var causes = woken.signals().isEmpty()
                ? run.seq() == 0 ? causes("workflow_run", List.of(run.id())) : List.<String>of()
                : causes(
                        "workflow_signal",
                        woken.signals().stream().map(ReceivedSignal::id).toList());
        causes.forEach(cause -> Traces.of(cause).ifPresent(span::addLink));
    }

    private List<String> causes(String table, List<String> ids) {
        return jdbc.run(connection -> read(connection, table, ids));
    }

    private static List<String> read(Connection connection, String table, List<String> ids) throws SQLException {
        var found = new ArrayList<String>();
        try (var query = connection.prepareStatement("SELECT trace_parent FROM " + table + " WHERE id IN (?"
                + ", ?".repeat(ids.size() - 1) + ") AND trace_parent IS NOT NULL")) {
            for (int i = 0; i < ids.size(); i++) {
                query.setString(i + 1, ids.get(i));
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
