package dev.rainmaker.meetings.domain;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** Notes of a meeting were written, or a task of it added, done or reopened. */
record MeetingFollowedUp(String what, String meetingId, String prospectId) implements DomainEvent {
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
