package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunProblem;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.RunStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A run's row as people's actions and lists see it; workers use JDBC. Every action raises the fence. */
@Entity(name = "Run")
@Table(name = "workflow_run")
public class RunEntity extends PanacheEntityBase {
    @Id
    String id;

    String kind;

    @Column(name = "graph_version")
    int graphVersion;

    String status;
    String node;
    int seq;
    int visit;
    int fence;
    int attempt;

    @Column(name = "retry_round")
    int retryRound;

    @Column(name = "waiting_for")
    String waitingFor;

    @Column(name = "due_at")
    LocalDateTime dueAt;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "parent_id")
    String parentId;

    @Column(name = "continued_by")
    String continuedBy;

    @Column(name = "led_by")
    String ledBy;

    /** Where it stood when a person took it over. */
    @Column(name = "held_from")
    String heldFrom;

    @Column(name = "drafts_withdrawn")
    boolean draftsWithdrawn;

    @Column(name = "start_key")
    String startKey;

    @Column(name = "trace_parent")
    String traceParent;

    @Column(name = "error_code")
    String errorCode;

    @Column(name = "error_sentence")
    String errorSentence;

    String options;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "updated_at")
    LocalDateTime updatedAt;

    RunStatus status() {
        return RunStatus.of(status);
    }

    boolean waits() {
        return waitingFor != null;
    }

    /** A person's move: whatever a worker is doing with the run right now will be refused. */
    void move(RunStatus next, LocalDateTime at) {
        status = status().to(next).text();
        fence++;
        updatedAt = at;
    }

    /** A person leads from here; where it stood is kept, whatever it was, and so is its question. */
    void hold(String userId, boolean withdrawn, LocalDateTime at) {
        ledBy = userId;
        heldFrom = status;
        draftsWithdrawn = withdrawn;
        status = RunStatus.PAUSED.text();
        fence++;
        updatedAt = at;
    }

    /** The agents lead again, from where it stood. */
    void handBack(LocalDateTime at) {
        var stood = RunStatus.of(heldFrom);
        status = (stood == RunStatus.RUNNING ? RunStatus.RUNNABLE : stood).text();
        ledBy = null;
        heldFrom = null;
        draftsWithdrawn = false;
        fence++;
        updatedAt = at;
    }

    void requireAgents() {
        if (ledBy != null) {
            throw new RunRefused(
                    RunProblemType.RUN_LED_BY_PERSON,
                    "A person leads this run. Hand it back first.",
                    Map.of("ledBy", ledBy));
        }
    }

    void forgetProblem() {
        errorCode = null;
        errorSentence = null;
        options = null;
        attempt = 0;
    }

    /** @param held whether a worker has it in hand right now */
    Run view(boolean held) {
        var shown = status();
        if (held && (shown == RunStatus.RUNNABLE || shown == RunStatus.WAITING)) {
            shown = RunStatus.RUNNING;
        }
        return new Run(
                new RunId(id),
                kind,
                graphVersion,
                shown,
                node,
                seq,
                attempt,
                split(waitingFor).stream()
                        .map(awaited -> awaited.replaceAll("#.*", ""))
                        .toList(),
                SqlTime.instant(dueAt),
                subjectId,
                parentId,
                continuedBy,
                ledBy,
                errorCode == null ? null : new RunProblem(errorCode, errorSentence, split(options)),
                SqlTime.instant(createdAt),
                SqlTime.instant(updatedAt));
    }

    private static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
