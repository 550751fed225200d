package dev.rainmaker.platform.run;

import io.smallrye.mutiny.Uni;

/**
 * Port through which a feature wakes the workflow run that waits for it, without knowing the workflow. Implemented by the
 * workflow package. Must be called inside the caller's reactive transaction: signal and wake-up commit with the change.
 */
public interface RunSignals {
    /**
     * Stores the signal and makes the run due.
     *
     * @param runId run that may wait for it; a finished or unknown run ignores it
     * @param name what happened, e.g. {@code approval.decided}, {@code message.received}
     * @param reference id of what it is about (approval, message, proposal, meeting)
     * @param dedupeKey a repeat with the same key changes nothing
     * @return whether a run takes it; false for a finished or unknown run and for a repeat
     */
    Uni<Boolean> signal(String runId, String name, String reference, String dedupeKey);
}
