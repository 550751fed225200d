package dev.rainmaker.enrichment;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** Findings of a prospect changed: {@code finding.stored}, {@code finding.corrected}. The subject is the prospect. */
public record FindingEvent(String type, String subject, int count) implements DomainEvent {
    @Override
    public String topic() {
        return "prospects";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("count", Integer.toString(count));
    }
}
