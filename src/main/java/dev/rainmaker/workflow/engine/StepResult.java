package dev.rainmaker.workflow.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a step ends. Updates are merged into the state; a null value removes its key.
 *
 * @see #next()
 */
public sealed interface StepResult {
    Map<String, Object> updates();

    /** Goes on along the edge. */
    record Next(Map<String, Object> updates) implements StepResult {}

    /**
     * Holds no thread until one of the signals comes or the business time is reached; then {@code resumeAt} runs, or this
     * node again, with the signals in {@link StepContext#signals()}.
     */
    record Wait(Set<Awaited> signals, Optional<Instant> dueAt, String resumeAt, Map<String, Object> updates)
            implements StepResult {
        /** Another node of the graph takes the signals. */
        public Wait resumingAt(String node) {
            return new Wait(signals, dueAt, node, updates);
        }
    }

    /** Parks for a person, who sees the sentence and the options. */
    record Attention(String code, String sentence, List<String> options, Map<String, Object> updates)
            implements StepResult {}

    /** Ends the run as done, wherever it is. */
    record Done(Map<String, Object> updates) implements StepResult {}

    /** Ends the run as failed for good. */
    record Fail(String code, String sentence, Map<String, Object> updates) implements StepResult {}

    static Next next() {
        return new Next(Map.of());
    }

    static Next next(Map<String, Object> updates) {
        return new Next(updates);
    }

    /** Goes on with one value set; null removes it. */
    static Next next(String key, Object value) {
        var updates = new HashMap<String, Object>();
        updates.put(key, value);
        return new Next(updates);
    }

    /** Waits for any of the signals, and at most until a business time. */
    static Wait waitFor(Set<String> names, Optional<Instant> dueAt, Map<String, Object> updates) {
        return new Wait(names.stream().map(Awaited::named).collect(Collectors.toSet()), dueAt, null, updates);
    }

    /** Waits for any of the signals without end. */
    static Wait waitFor(Awaited... signals) {
        return new Wait(Set.of(signals), Optional.empty(), null, Map.of());
    }

    /** Waits until a business time, or for one of the signals. */
    static Wait waitUntil(Instant dueAt, Awaited... signals) {
        return new Wait(Set.of(signals), Optional.of(dueAt), null, Map.of());
    }

    static Attention attention(String code, String sentence, String... options) {
        return new Attention(code, sentence, List.of(options), Map.of());
    }

    static Done done() {
        return new Done(Map.of());
    }

    static Done done(Map<String, Object> updates) {
        return new Done(updates);
    }

    static Fail fail(String code, String sentence) {
        return new Fail(code, sentence, Map.of());
    }
}
