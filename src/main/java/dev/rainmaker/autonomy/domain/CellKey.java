package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.platform.planning.EventType;
import java.util.Locale;

/** What makes requests equals: their topic, the kind of event, and the band of the value. */
record CellKey(ApprovalTopic topic, EventType eventType, String band) {
    private static final String UNKNOWN = "unknown";

    static CellKey parse(String id) {
        var parts = id.split("\\.", 3);
        return new CellKey(
                ApprovalTopic.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts[1].equals(UNKNOWN) ? null : EventType.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                parts[2]);
    }

    String id() {
        return topicText() + '.' + eventTypeText() + '.' + band;
    }

    String topicText() {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    String eventTypeText() {
        return eventType == null ? UNKNOWN : eventType.name().toLowerCase(Locale.ROOT);
    }
}
