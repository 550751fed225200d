package dev.rainmaker.meetings.domain;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A meeting is near; somebody of the house is reminded. */
record MeetingReminder(String meetingId, String prospectId, int hoursBefore, String to) implements DomainEvent {
    @Override
    public String type() {
        return "meeting.reminder";
    }

    @Override
    public String topic() {
        return "attention";
    }

    @Override
    public String subject() {
        return meetingId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("prospect", prospectId, "hours", String.valueOf(hoursBefore), "to", to);
    }
}
