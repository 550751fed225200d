package dev.rainmaker.mcp.shared.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Small memory of a tool server: used grants, idempotency results, caches, suppressions. One instance keeps it in memory with a
 * file; several instances need a shared one. Thread-safe.
 */
public interface ServerStore {
    /** Stores unless there is a live value; true when stored. Atomic. */
    boolean putIfAbsent(String namespace, String key, String value, Duration ttl);

    /** Stores or replaces; a null ttl means for good. */
    void put(String namespace, String key, String value, Duration ttl);

    Optional<String> get(String namespace, String key);

    void remove(String namespace, String key);

    /** Live keys of a namespace, sorted. */
    List<String> keys(String namespace);
}
