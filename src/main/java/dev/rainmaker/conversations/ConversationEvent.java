package dev.rainmaker.conversations;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A conversation or its event brief changed: {@code conversation.changed}, {@code brief.changed}. */
public record ConversationEvent(String type, String subject, String prospectId) implements DomainEvent {
    @Override
    public String topic() {
        return "conversations";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("prospect", prospectId);
    }
}
