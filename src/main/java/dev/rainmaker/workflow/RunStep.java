package dev.rainmaker.workflow;

import dev.rainmaker.platform.tool.ToolCall;
import java.time.Instant;
import java.util.List;
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
 * @param input what it started from; null for a step that a person left out
 * @param tools calls of tools, in order; at most 200
 * @param effects what it did under the ledger, in order
 * @param made what it made or changed, in order
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
        Long costMicros,
        StepInput input,
        List<ToolCall> tools,
        List<StepEffect> effects,
        List<StepMade> made) {
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
