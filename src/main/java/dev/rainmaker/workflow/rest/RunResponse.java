package dev.rainmaker.workflow.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rainmaker.platform.escalation.Escalation;
import dev.rainmaker.workflow.OpenEffect;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunDetail;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunProblem;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.RunUsage;
import java.time.Instant;
import java.util.List;

/**
 * A run; {@code steps}, {@code usage} and {@code openEffects} only where one run is asked for, and {@code escalation} there
 * while it needs attention.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunResponse(
        RunId id,
        String kind,
        int graphVersion,
        RunStatus status,
        String node,
        int seq,
        int attempt,
        List<String> waitingFor,
        Instant dueAt,
        String subjectId,
        String parentId,
        String continuedBy,
        String ledBy,
        RunProblem problem,
        Instant createdAt,
        Instant updatedAt,
        List<RunStep> steps,
        RunUsage usage,
        List<OpenEffect> openEffects,
        Escalation escalation) {

    static RunResponse of(Run run) {
        return of(run, null, null, null, null);
    }

    static RunResponse of(RunDetail detail, Escalation escalation) {
        return of(detail.run(), detail.steps(), detail.usage(), detail.openEffects(), escalation);
    }

    private static RunResponse of(
            Run run, List<RunStep> steps, RunUsage usage, List<OpenEffect> openEffects, Escalation escalation) {
        return new RunResponse(
                run.id(),
                run.kind(),
                run.graphVersion(),
                run.status(),
                run.node(),
                run.seq(),
                run.attempt(),
                run.waitingFor(),
                run.dueAt(),
                run.subjectId(),
                run.parentId(),
                run.continuedBy(),
                run.ledBy(),
                run.problem(),
                run.createdAt(),
                run.updatedAt(),
                steps,
                usage,
                openEffects,
                escalation);
    }
}
