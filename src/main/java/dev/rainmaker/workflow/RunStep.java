package dev.rainmaker.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * One try of one step.
 *
 * @param seq number of the step in the run, from 1
 * @param attempt number of the try, from 1
 * @param status how the try ended
 * @param startedAt business time
 * @param ms real milliseconds that it took
 * @param errorSentence why it failed or was skipped; null otherwise
 * @param facts what it did, in ids and numbers
 * @param tokens model tokens used
 * @param costMicros cost in millionths of the currency's unit; null when no price is known for a call, see usage in the facts
 */
public record RunStep(
        String id,
        int seq,
        int attempt,
        String node,
        Status status,
        Instant startedAt,
        Instant endedAt,
        long ms,
        String errorCode,
        String errorSentence,
        Map<String, Object> facts,
        long tokens,
        Long costMicros) {
    /** How a try ended. */
    public enum Status {
        DONE,
        WAITING,
        RETRY,
        NEEDS_ATTENTION,
        FAILED,
        SKIPPED
    }
}
