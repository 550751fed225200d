package dev.rainmaker.mcp.shared.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Small memory of a tool server: used grants, idempotency results, caches, suppressions, counters of calls. One instance keeps
 * it in memory with a file; several instances share a Redis. Thread-safe; may wait, so not for event loops.
 *
 * <p>Every method but {@link #cached} and {@link #cache} may throw {@link StoreUnavailable}.
 */
public interface ServerStore {
    /** Stores unless there is a live value; true when stored. Atomic over all replicas. A null ttl means for good. */
    boolean putIfAbsent(String namespace, String key, String value, Duration ttl);

    /** Stores or replaces; a null ttl means for good. */
    void put(String namespace, String key, String value, Duration ttl);

    Optional<String> get(String namespace, String key);

    void remove(String namespace, String key);

    /** Live keys of a namespace, sorted. */
    List<String> keys(String namespace);

    /**
     * Adds one to a counter and tells the new count. The first count of a counter says how long all of it lasts. Atomic over all
     * replicas; forgotten at a restart of a store without Redis, or early when there are very many.
     */
    long increment(String namespace, String key, Duration ttl);

    /** As {@link #get} for what can be made anew: empty when the store does not answer. */
    default Optional<String> cached(String namespace, String key) {
        try {
            return get(namespace, key);
        } catch (StoreUnavailable away) {
            return Optional.empty();
        }
    }

    /** As {@link #put} for what can be made anew: forgotten when the store does not answer. */
    default void cache(String namespace, String key, String value, Duration ttl) {
        try {
            put(namespace, key, value, ttl);
        } catch (StoreUnavailable away) {
            return;
        }
    }
}
