package dev.rainmaker.meetings.domain;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A meeting is over: somebody of the house is asked what came of it. */
record MeetingRecapAsked(String meetingId, String prospectId, String to) implements DomainEvent {
    @Override
    public String type() {
        return "meeting.recap_asked";
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
        return Map.of("prospect", prospectId, "to", to);
    }
}
