package dev.rainmaker.meetings;

import java.time.Duration;

/** Kinds of meetings with their length and the time kept free around them. */
public enum MeetingType {
    INITIAL_CALL("First call", 30, 15),
    VENUE_VISIT("Venue visit", 90, 30),
    PLANNING_SESSION("Planning session", 60, 15),
    FINAL_WALK_THROUGH("Final walk-through", 60, 30);

    private final String title;
    private final int minutes;
    private final int bufferMinutes;

    MeetingType(String title, int minutes, int bufferMinutes) {
        this.title = title;
        this.minutes = minutes;
        this.bufferMinutes = bufferMinutes;
    }

    public String title() {
        return title;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Duration buffer() {
        return Duration.ofMinutes(bufferMinutes);
    }
}
