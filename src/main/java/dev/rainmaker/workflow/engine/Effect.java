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
 * @param repeat what may be done about an earlier try whose end nobody knows
 */
public record Effect<T>(String key, Object request, Type answer, Call<T> call, Probe<T> probe, Repeat repeat) {
    /** Whether it may be done again. */
    public enum Repeat {
        /** Never by itself: somebody is asked whether it happened. */
        NEVER,
        /** Its receiver does it once per key: asked again with the same key it answers as before. */
        SAME_KEY,
        /** It changes nothing outside (a model call): replayed after a crash, asked for anew on a retry. */
        ANEW
    }

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
        return new Effect<>(key, request, answer, call, null, Repeat.NEVER);
    }

    /** An effect whose receiver does it once per key, such as a tool that takes an idempotency key. */
    public static <T> Effect<T> keyed(String key, Object request, Class<T> answer, Call<T> call) {
        return new Effect<>(key, request, answer, call, null, Repeat.SAME_KEY);
    }

    /** A call that changes nothing outside but costs money or varies, such as a model's. */
    public static <T> Effect<T> remembered(String key, Object request, Class<T> answer, Call<T> call) {
        return new Effect<>(key, request, answer, call, null, Repeat.ANEW);
    }

    /** The same with an answer of a generic type. */
    public static <T> Effect<T> remembered(String key, Object request, Type answer, Call<T> call) {
        return new Effect<>(key, request, answer, call, null, Repeat.ANEW);
    }

    /** The same with somebody to ask when the outcome is unknown. */
    public Effect<T> askingFirst(Probe<T> whether) {
        return new Effect<>(key, request, answer, call, whether, repeat);
    }
}
