package dev.rainmaker.simulation.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the world, written relative to its start: {@code +200d}, {@code -1y}, {@code SAT:10-17} (the first Saturday on or
 * after 17 October that is at least {@value #LEAD_DAYS} days away) or both, {@code SAT:10-17-1y+7d}.
 */
public record WorldDate(LocalDate start) {

    private static final int LEAD_DAYS = 120;
    private static final Pattern GRAMMAR =
            Pattern.compile("(?:(MON|TUE|WED|THU|FRI|SAT|SUN):(\\d\\d)-(\\d\\d))?((?:[+-]\\d+[dy])*)");
    private static final Pattern STEP = Pattern.compile("([+-]\\d+)([dy])");

    /** The calendar date of an expression; an unreadable one is an {@link IllegalArgumentException}. */
    public LocalDate of(String expression) {
        Matcher matcher = GRAMMAR.matcher(expression);
        if (expression.isEmpty() || !matcher.matches()) {
            throw new IllegalArgumentException("not a date of the world: " + expression);
        }
        var date = matcher.group(1) == null ? start : next(matcher);
        var step = STEP.matcher(matcher.group(4));
        while (step.find()) {
            var unit = step.group(2).equals("y") ? ChronoUnit.YEARS : ChronoUnit.DAYS;
            date = date.plus(Long.parseLong(step.group(1)), unit);
        }
        return date;
    }

    private LocalDate next(Matcher matcher) {
        var day = MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        var weekday = weekday(matcher.group(1));
        var date = inYear(start.getYear(), day, weekday);
        return date.isBefore(start.plusDays(LEAD_DAYS)) ? inYear(start.getYear() + 1, day, weekday) : date;
    }

    private static LocalDate inYear(int year, MonthDay day, DayOfWeek weekday) {
        return day.atYear(year).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static DayOfWeek weekday(String shortName) {
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(shortName)) {
                return day;
            }
        }
        throw new IllegalArgumentException(shortName);
    }
}
