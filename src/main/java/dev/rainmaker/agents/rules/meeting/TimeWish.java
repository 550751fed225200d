package dev.rainmaker.agents.rules.meeting;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Weekdays and times of day that a text names. */
record TimeWish(Set<DayOfWeek> days, boolean morning, boolean afternoon, boolean evening) {
    private static final int NOON = 12;
    private static final int EVENING = 17;

    static TimeWish of(String text) {
        var words = text == null ? "" : text.toLowerCase(Locale.ROOT);
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (words.contains(
                    day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))) {
                days.add(day);
            }
        }
        return new TimeWish(
                days,
                words.contains("morning"),
                words.contains("afternoon"),
                words.contains("evening") || words.contains("after work"));
    }

    /** 0 to 2: one for the day, one for the time of day. */
    int points(ZonedDateTime time) {
        var points = days.contains(time.getDayOfWeek()) ? 1 : 0;
        var hour = time.getHour();
        var fits = morning && hour < NOON || afternoon && hour >= NOON && hour < EVENING || evening && hour >= EVENING;
        return fits ? points + 1 : points;
    }
}
