package dev.rainmaker.workflow;

import java.util.List;

/**
 * What a try of a step started from.
 *
 * @param checkpoint sequence number of the checkpoint whose state it saw; 0 is the start
 * @param signals what ended its wait, oldest first; empty when nothing was waited for
 * @param timedOut whether the wait ended because its time was up
 */
public record StepInput(int checkpoint, List<UsedSignal> signals, boolean timedOut) {
    /**
     * A signal that the step took.
     *
     * @param name what happened, e.g. {@code approval.decided}
     * @param reference id of what it is about
     */
    public record UsedSignal(String name, String reference) {}
}
