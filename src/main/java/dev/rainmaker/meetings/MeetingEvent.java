package dev.rainmaker.meetings;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A meeting was offered or moved: {@code meeting.<status>}. */
public record MeetingEvent(String what, String meetingId, String prospectId) implements DomainEvent {
    @Override
    public String type() {
        return "meeting." + what;
    }

    @Override
    public String topic() {
        return "meetings";
    }

    @Override
    public String subject() {
        return meetingId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("prospect", prospectId);
    }
}
