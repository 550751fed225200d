package dev.rainmaker.conversations;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/**
 * Something happened to a message: {@code message.drafted}, {@code message.received}, {@code message.sent}, or {@code
 * message.<status>}.
 */
public record MessageEvent(String what, String messageId, String conversationId, String prospectId)
        implements DomainEvent {
    @Override
    public String type() {
        return "message." + what;
    }

    @Override
    public String topic() {
        return "conversations";
    }

    @Override
    public String subject() {
        return messageId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("conversation", conversationId, "prospect", prospectId);
    }
}
