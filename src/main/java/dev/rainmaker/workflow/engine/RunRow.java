package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run as a worker holds it: its row and the checkpoint at its sequence number.
 *
 * @param came node that made the checkpoint
 * @param node node that comes next
 * @param visit sequence number at which the run entered that node; stays over waits and tries
 * @param fence raised by every person's action and by every worker that was lost
 * @param attempt failed tries of the node
 * @param round raised with every failed try and every person's retry; answers that may be asked anew carry it
 */
record RunRow(
        String id,
        String kind,
        int version,
        RunStatus status,
        String came,
        String node,
        int seq,
        int visit,
        int fence,
        int attempt,
        int round,
        List<Awaited> waitingFor,
        boolean waits,
        Instant dueAt,
        String subjectId,
        String parentId,
        Map<String, Object> state) {

    /** Whether a worker may do something for it. */
    boolean open() {
        return status == RunStatus.RUNNABLE || status == RunStatus.RUNNING || status == RunStatus.WAITING;
    }

    /** Subject whose key protects what effects answered. */
    String keyOwner() {
        return subjectId == null ? id : subjectId;
    }

    boolean sameAs(RunRow other) {
        return seq == other.seq && fence == other.fence;
    }

    boolean waitsFor(ReceivedSignal signal) {
        return waitingFor.stream().anyMatch(awaited -> awaited.fits(signal));
    }

    /** After its node went on to the next one. */
    RunRow advanced(String next, Map<String, Object> newState) {
        var now = next.equals(GraphBuilder.END) ? RunStatus.DONE : RunStatus.RUNNING;
        return moved(now, next, seq + 1, List.of(), false, null, newState);
    }

    /** After its node ended it. */
    RunRow ended(RunStatus how, Map<String, Object> newState) {
        return moved(how, GraphBuilder.END, seq + 1, List.of(), false, null, newState);
    }

    /** After its node began to wait. */
    RunRow waiting(StepResult.Wait wait, Map<String, Object> newState) {
        var resumeAt = wait.resumeAt() == null ? node : wait.resumeAt();
        return moved(
                RunStatus.WAITING,
                resumeAt,
                resumeAt.equals(node) ? visit : seq + 1,
                List.copyOf(wait.signals()),
                true,
                wait.dueAt().orElse(null),
                newState);
    }

    /** After its node asked for a person; what ended its wait stays for the next try. */
    RunRow asking(Map<String, Object> newState) {
        return moved(RunStatus.NEEDS_ATTENTION, node, visit, waitingFor, waits, null, newState);
    }

    /** After a try failed; no step is behind it. */
    RunRow failedOnce(RunStatus now, Instant nextTry) {
        return new RunRow(
                id,
                kind,
                version,
                now,
                came,
                node,
                seq,
                visit,
                fence,
                attempt + 1,
                round + 1,
                waitingFor,
                waits,
                nextTry,
                subjectId,
                parentId,
                state);
    }

    /** Entered again later as if nothing had been tried. */
    RunRow putBack(Instant nextTry) {
        return new RunRow(
                id,
                kind,
                version,
                RunStatus.RUNNABLE,
                came,
                node,
                seq,
                visit,
                fence,
                attempt,
                round,
                waitingFor,
                waits,
                nextTry,
                subjectId,
                parentId,
                state);
    }

    private RunRow moved(
            RunStatus now,
            String next,
            int newVisit,
            List<Awaited> awaited,
            boolean nowWaits,
            Instant due,
            Map<String, Object> newState) {
        return new RunRow(
                id, kind, version, now, node, next, seq + 1, newVisit, fence, 0, round, awaited, nowWaits, due,
                subjectId, parentId, newState);
    }
}
