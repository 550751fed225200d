package dev.rainmaker.meetings;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/**
 * A meeting was offered or moved: {@code meeting.<status>}.
 *
 * @param through {@code journey}, or {@code link} when a time was taken or changed on the booking page or by a person of the house
 * @param booked whether the calendar has an event of it
 */
public record MeetingEvent(String what, String meetingId, String prospectId, String through, boolean booked)
        implements DomainEvent {
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
        return Map.of("prospect", prospectId, "through", through, "booked", String.valueOf(booked));
    }
}
