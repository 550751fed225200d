package dev.rainmaker.meetings.rest;

import java.time.DayOfWeek;

/** Days as the API names them. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    static Weekday of(DayOfWeek day) {
        return values()[day.ordinal()];
    }

    DayOfWeek day() {
        return DayOfWeek.of(ordinal() + 1);
    }
}
