package dev.rainmaker.simulation.world;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The ways in which people of the world write a date. */
public enum DateWording {
    ISO("uuuu-MM-dd", Locale.ROOT),
    US("MMMM d, uuuu", Locale.US),
    USORD("MMMM d'%s', uuuu", Locale.US),
    USDAY("EEEE, MMMM d, uuuu", Locale.US),
    SHORT("MM/dd/uuuu", Locale.US),
    DASH("d-MMM-uuuu", Locale.US),
    UK("d MMMM uuuu", Locale.UK),
    UKORD("d'%s' MMMM uuuu", Locale.UK),
    UKDAY("EEEE d MMMM uuuu", Locale.UK),
    DOT("dd.MM.uuuu", Locale.ROOT),
    DE("d.M.uuuu", Locale.GERMANY),
    DELONG("d. MMMM uuuu", Locale.GERMANY),
    MONTH("MMMM uuuu", Locale.US),
    YEAR("uuuu", Locale.ROOT);

    private final DateTimeFormatter formatter;

    DateWording(String pattern, Locale locale) {
        this.formatter = DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** The date in this wording. */
    public String write(LocalDate date) {
        return formatter.format(date).replace("%s", ordinal(date.getDayOfMonth()));
    }

    /** The wording of a name such as {@code usord}. */
    public static DateWording named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String ordinal(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
