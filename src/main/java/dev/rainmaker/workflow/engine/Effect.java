package dev.rainmaker.workflow.engine;

import java.lang.reflect.Type;
import java.util.Optional;

/**
 * Something outside that must not happen twice.
 *
 * @param key name within the step, unique in one visit of the node; at most 60 characters
 * @param request what is asked for; its hash is kept to notice a repeat with other content
 * @param answer type of the stored answer; a {@code Class}, or Jackson's type of a generic one
 * @param call does it
 * @param probe asks the provider whether it happened; null when nobody can be asked
 * @param repeatable true when doing it again is harmless (a model call): the answer is replayed after a crash but asked
 *     for anew on a retry
 */
public record Effect<T>(String key, Object request, Type answer, Call<T> call, Probe<T> probe, boolean repeatable) {
    /**
     * Does it. Throws {@link PermanentFailure} or {@link RetryableFailure} when it surely did not happen; with any other
     * exception the outcome counts as unknown.
     */
    @FunctionalInterface
    public interface Call<T> {
        /** @param idempotencyKey the same for every try; hand it to the provider or make the Message-ID from it */
        T run(String idempotencyKey) throws Exception;
    }

    /** Asks whether it happened: the answer if it did, empty if it surely did not. */
    @FunctionalInterface
    public interface Probe<T> {
        Optional<T> ask(String idempotencyKey) throws Exception;
    }

    /** An outward effect. */
    public static <T> Effect<T> once(String key, Object request, Class<T> answer, Call<T> call) {
        return new Effect<>(key, request, answer, call, null, false);
    }

    /** A call that changes nothing outside but costs money or varies, such as a model's. */
    public static <T> Effect<T> remembered(String key, Object request, Class<T> answer, Call<T> call) {
        return new Effect<>(key, request, answer, call, null, true);
    }

    /** The same with an answer of a generic type. */
    public static <T> Effect<T> remembered(String key, Object request, Type answer, Call<T> call) {
        return new Effect<>(key, request, answer, call, null, true);
    }

    /** The same with somebody to ask when the outcome is unknown. */
    public Effect<T> askingFirst(Probe<T> whether) {
        return new Effect<>(key, request, answer, call, whether, repeatable);
    }
}
