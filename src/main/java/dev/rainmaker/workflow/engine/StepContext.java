package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.workflow.RunId;
import java.util.List;
import java.util.Optional;

/** What a node sees and may use while it runs. Valid within the call only. */
public interface StepContext {
    RunId runId();

    /** Hunt or prospect that the run is about; null when it is about none. */
    String subjectId();

    /** Run that started this one; null when there is none. */
    String parentId();

    /** Name of this node. */
    String node();

    /** Number of this try, from 1. */
    int attempt();

    RunState state();

    /** Signals that ended the wait, oldest first; empty when the step is entered for the first time or by the clock. */
    List<ReceivedSignal> signals();

    /** The last signal of this name among them. */
    Optional<ReceivedSignal> signal(String name);

    /** Whether the wait ended because its business time was reached without a signal. */
    boolean timedOut();

    Clock clock();

    /**
     * Does something outside once per visit of this node, however often the node is repeated. Blocking.
     *
     * <p>Fails with {@link OutcomeUnknown} when an earlier try may have done it and nobody can be asked, and with {@link
     * PermanentFailure} ({@code effect_changed}) when an earlier try did it with another request.
     */
    <T> T effect(Effect<T> effect);

    /** {@link Effect#once} in short. */
    default <T> T effect(String key, Object request, Class<T> answer, Effect.Call<T> call) {
        return effect(Effect.once(key, request, answer, call));
    }

    /**
     * Fails with {@link PermanentFailure} ({@code budget_used_up}) when the run may ask no model any more, and with {@link
     * PutBack} ({@code day_budget_used_up}) when nobody may today.
     */
    void requireBudget();

    /** Notes what a model call cost. */
    void usage(Usage usage);

    /** Notes something that the step made or changed, by its id; shown with the step. Kinds are words of the product. */
    void made(String kind, String id);

    /** Notes what the step did, as an id or a number; shown with the step. */
    void fact(String name, Object value);
}
