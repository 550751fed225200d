package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.StepEffect;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One try of one step; written once. */
@Entity(name = "RunStep")
@Table(name = "workflow_step")
public class StepEntity extends PanacheEntityBase {
    @Id
    String id;

    @Column(name = "run_id")
    String runId;

    int seq;
    int attempt;
    String node;
    String status;

    @Column(name = "started_at")
    LocalDateTime startedAt;

    @Column(name = "ended_at")
    LocalDateTime endedAt;

    long ms;

    @Column(name = "error_code")
    String errorCode;

    @Column(name = "error_sentence")
    String errorSentence;

    String facts;
    long tokens;

    @Column(name = "cost_micros")
    Long costMicros;

    /** The step that a person left out. */
    static StepEntity skipped(String id, RunEntity run, String reason, LocalDateTime at) {
        var step = new StepEntity();
        step.id = id;
        step.runId = run.id;
        step.seq = run.seq + 1;
        step.attempt = run.attempt + 1;
        step.node = run.node;
        step.status = RunStep.Status.SKIPPED.name().toLowerCase(Locale.ROOT);
        step.startedAt = at;
        step.endedAt = at;
        step.errorCode = "skipped";
        step.errorSentence = reason;
        step.facts = "{}";
        step.costMicros = 0L;
        return step;
    }

    /** The step that a person answered, with what was answered. */
    static StepEntity answered(String id, RunEntity run, String facts, LocalDateTime at) {
        var step = new StepEntity();
        step.id = id;
        step.runId = run.id;
        step.seq = run.seq + 1;
        step.attempt = run.attempt + 1;
        step.node = run.node;
        step.status = RunStep.Status.DONE.name().toLowerCase(Locale.ROOT);
        step.startedAt = at;
        step.endedAt = at;
        step.facts = facts;
        step.costMicros = 0L;
        return step;
    }

    /** @param ledger state of each line of the ledger of this run */
    RunStep view(StepJson.Stored stored, Map<String, StepEffect.LedgerState> ledger) {
        var trace = stored.trace();
        return new RunStep(
                id,
                seq,
                attempt,
                node,
                RunStep.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                SqlTime.instant(startedAt),
                SqlTime.instant(endedAt),
                ms,
                errorCode,
                errorSentence,
                stored.facts(),
                tokens,
                costMicros,
                stored.input(),
                trace == null ? List.of() : trace.tools(),
                stored.effects().stream()
                        .map(met -> new StepEffect(met.name(), met.how(), ledger.get(met.key()), met.ms()))
                        .toList(),
                trace == null ? List.of() : trace.made());
    }
}
