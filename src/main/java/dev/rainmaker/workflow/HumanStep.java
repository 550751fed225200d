package dev.rainmaker.workflow;

import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.RunState;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/**
 * One kind of step that a person does: what it asks, and what becomes of the answer. Implementations are beans. The run waits
 * meanwhile as a row: parked, or for a signal. {@link #answer} runs in the transaction that holds the run's row, so that the
 * first of two answers counts.
 *
 * @param <A> shape of the answers
 */
public interface HumanStep<A extends Answer> {
    Class<A> answeredBy();

    /** Whether the run asks this, as it stands. */
    boolean asks(Run run);

    /** What is asked, without a version. */
    Uni<Question> question(Run run, RunState state);

    /** Checks the answer and keeps what it says; fails with {@code InvalidRequest} when it does not fit. */
    Uni<Resumption> answer(Run run, RunState state, A answer, Actor by);

    /**
     * How the run goes on.
     *
     * @param goesOn false when a signal moves it
     * @param updates what the answer changes in the state; null removes a key
     * @param settled names of signals that the answer makes pointless
     * @param facts what the answer was, for the step and the audit; ids, codes and numbers
     */
    record Resumption(boolean goesOn, Map<String, Object> updates, Set<String> settled, Map<String, Object> facts) {
        /** Enters its step again with these values. */
        public static Resumption with(Map<String, Object> updates, Map<String, Object> facts) {
            return new Resumption(true, updates, Set.of(), facts);
        }

        /** A signal of the same transaction moves it. */
        public static Resumption bySignal(Map<String, Object> facts) {
            return new Resumption(false, Map.of(), Set.of(), facts);
        }

        /** Signals of this name do not count any more. */
        public Resumption settling(String signal) {
            return new Resumption(goesOn, updates, Set.of(signal), facts);
        }
    }
}
