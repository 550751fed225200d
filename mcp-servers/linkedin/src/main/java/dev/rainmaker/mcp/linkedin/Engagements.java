package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.contract.Sha256;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What people report of a profile: LinkedIn tells applications nothing of it. Kept a year. */
@ApplicationScoped
class Engagements {
    private static final Duration REMEMBER = Duration.ofDays(365);

    private final ServerStore store;
    private final ObjectMapper json;

    Engagements(ServerStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** One thing that happened; {@code at} in ISO form. */
    public record Engagement(String kind, String at) {}

    /** All that is known of a profile, oldest first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record History(String profileUrl, List<Engagement> engagements) {}

    /** The same thing at the same moment is kept once. */
    History add(String profileUrl, String kind, Instant at) {
        var space = space(profileUrl);
        try {
            var engagement = new Engagement(kind, at.toString());
            store.put(space, at + " " + kind, json.writeValueAsString(engagement), REMEMBER);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return of(profileUrl);
    }

    History of(String profileUrl) {
        var space = space(profileUrl);
        return new History(
                profileUrl,
                store.keys(space).stream()
                        .flatMap(key -> store.get(space, key).stream())
                        .map(this::read)
                        .toList());
    }

    private Engagement read(String text) {
        try {
            return json.readValue(text, Engagement.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a kept engagement can't be read", failure);
        }
    }

    private static String space(String profileUrl) {
        return "linkedin:engagement:" + Sha256.of(profileUrl);
    }
}
