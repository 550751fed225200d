package dev.rainmaker.tools.house;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Tells the analytics tool server what happened; ids only. */
@ApplicationScoped
public class TrackingGateway {
    private final ToolClient tools;

    TrackingGateway(ToolClient tools) {
        this.tools = tools;
    }

    /** A repeat with the same key counts once. */
    public void track(String name, String subjectId, Instant occurredAt, String idempotencyKey) {
        tools.call(
                "analytics",
                "track_event",
                new Arguments()
                        .with("name", name)
                        .with("subject_id", subjectId)
                        .with("occurred_at", occurredAt.toString())
                        .with("idempotency_key", idempotencyKey)
                        .map(),
                Map.class);
    }
}
