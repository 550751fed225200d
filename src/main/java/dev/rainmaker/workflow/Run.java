package dev.rainmaker.workflow;

import java.time.Instant;
import java.util.List;

/**
 * A run as others see it.
 *
 * @param node node that runs, waits or comes next; {@code __END__} when it is over
 * @param seq number of steps behind it
 * @param attempt failed tries of the present step
 * @param waitingFor names of the signals it waits for; empty otherwise
 * @param dueAt business time at which it goes on by itself; null when only a signal or a person moves it
 * @param subjectId hunt or prospect that it is about; may be null
 * @param parentId run that started it; may be null
 * @param continuedBy run that goes on in its place since it was branched; null when there is none
 * @param ledBy user who leads instead of the agents; the run is held until then. Null when the agents do
 * @param problem why it stopped or failed last; null when all is well
 */
public record Run(
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
        Instant updatedAt) {
    /** Whether it is parked for a person with this code. */
    public boolean needsAttentionFor(String code) {
        return status == RunStatus.NEEDS_ATTENTION
                && problem != null
                && problem.code().equals(code);
    }
}
