package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What one step changes, committed as a whole.
 *
 * @param from the run as the worker knows it; if it is not so any more, nothing is committed
 * @param to the run afterwards; the same sequence number means that no step is behind it
 * @param step what the node did
 * @param how how the try ended; null when it is not to be told as one
 * @param problem why it did not go on; null when all is well
 * @param options what a person can choose
 * @param used signals that the step took
 * @param hold what becomes of the worker's hold
 */
record Change(
        RunRow from,
        RunRow to,
        RunningStep step,
        RunStep.Status how,
        FailureVerdict problem,
        List<String> options,
        List<ReceivedSignal> used,
        Hold hold) {

    /** How the try ended, for those who measure: {@code done}, {@code retry}, {@code put_back}... */
    String outcome() {
        return how == null ? "put_back" : how.name().toLowerCase(Locale.ROOT);
    }

    /** What becomes of the worker's hold with the commit. */
    sealed interface Hold {
        /** Goes on with the next node. */
        record Keep() implements Hold {}

        /** Nothing is due any more. */
        record Release() implements Hold {}

        /** Due at this time of the database. */
        record Until(Instant databaseTime) implements Hold {}
    }
}
