package dev.rainmaker.mcp.shared.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Runs a write once per idempotency key and answers repeats with the stored result. The same key for a different request is
 * refused. Calls with the same key wait for each other.
 */
@ApplicationScoped
public class Idempotency {
    private static final Duration REMEMBER = Duration.ofDays(7);
    private static final int STRIPES = 64;

    private final ServerStore store;
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

    Idempotency(ServerStore store) {
        this.store = store;
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    private record Stored(String requestHash, String result) {}

    /**
     * @param requestHash fingerprint of what is asked for
     * @param type of the result; a record that JSON can carry
     */
    public <T> T run(String tool, String key, String requestHash, Class<T> type, Supplier<T> act) {
        Require.line("idempotency_key", key, 200);
        var lock = locks[Math.floorMod((tool + key).hashCode(), STRIPES)];
        lock.lock();
        try {
            var known = store.get("idempotency:" + tool, key);
            if (known.isPresent()) {
                return replay(known.get(), requestHash, type);
            }
            var result = act.get();
            store.put(
                    "idempotency:" + tool,
                    key,
                    json.writeValueAsString(new Stored(requestHash, json.writeValueAsString(result))),
                    REMEMBER);
            return result;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a tool result could not be stored", failure);
        } finally {
            lock.unlock();
        }
    }

    private <T> T replay(String known, String requestHash, Class<T> type) throws JsonProcessingException {
        var stored = json.readValue(known, Stored.class);
        if (!stored.requestHash().equals(requestHash)) {
            throw new ToolCallException("This idempotency_key was used for a different request; choose a new one.");
        }
        return json.readValue(stored.result(), type);
    }
}
