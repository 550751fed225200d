package dev.rainmaker.mcp.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.store.Idempotency;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Events that callers report, kept for good in the store of this server (its file is append-only); one event per
 * idempotency key.
 */
@ApplicationScoped
class EventLog {
    static final String NAMESPACE = "analytics:events";

    private final ServerStore store;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    EventLog(ServerStore store, Idempotency idempotency, ObjectMapper json) {
        this.store = store;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** @param occurredAt ISO instant, or null for now */
    TrackedEvent add(
            String name, String subjectId, Map<String, String> properties, String occurredAt, String idempotencyKey) {
        var event = new HashMap<String, Object>();
        event.put("name", name);
        event.put("subject_id", subjectId);
        event.put("properties", properties);
        // Who reports again after a crash has a later time: it is the same event, and the first time stands.
        var fingerprint = Fingerprint.of(event);
        return idempotency.runRepeatable("track_event", idempotencyKey, fingerprint, TrackedEvent.class, () -> {
            var at = occurredAt == null ? clock.instant().toString() : occurredAt;
            event.put("occurred_at", at);
            var id = UUID.nameUUIDFromBytes(idempotencyKey.getBytes(StandardCharsets.UTF_8))
                    .toString();
            store.put(NAMESPACE, id, line(event), null);
            return new TrackedEvent(id, "recorded", at);
        });
    }

    private String line(Map<String, Object> event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event can't be written", e);
        }
    }
}
