package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.OpenHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Weekly hours as rows and the calendar tool have them: {@code 09:00}, {@code MON,TUE}. */
final class HoursText {
    private HoursText() {}

    static OpenHours hours(String zone, String opens, String closes, String days) {
        return new OpenHours(ZoneId.of(zone), LocalTime.parse(opens), LocalTime.parse(closes), days(days));
    }

    static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var name : text.split(",")) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().startsWith(name))
                    .forEach(days::add);
        }
        return days;
    }

    static String days(Set<DayOfWeek> days) {
        return new TreeSet<>(days)
                .stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }
}
