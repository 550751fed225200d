package dev.rainmaker.outreach.domain;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.rainmaker.platform.text.TextLines;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Nation-wide public holidays of the country that a time zone belongs to; regional ones are not known here. A zone without a
 * country, or a country without a calendar, has none. Source of the days: the calendars of the library jollyday. Read on first
 * use, then from memory; safe for several threads.
 */
final class PublicHolidays {
    private static final String ZONES = "/outreach/zone-countries.tsv";
    private static final Set<String> CALENDARS = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> COUNTRIES = countries();

    private final Map<String, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The English name of the holiday on this day in this zone; null on all other days. */
    String on(LocalDate day, ZoneId zone) {
        var country = COUNTRIES.get(zone.getId());
        return country == null || !CALENDARS.contains(country)
                ? null
                : years.computeIfAbsent(country + day.getYear(), key -> year(country, day.getYear()))
                        .get(day);
    }

    private static Map<LocalDate, String> year(String country, int year) {
        return HolidayManager.getInstance(ManagerParameters.create(country))
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Holiday::getDate, holiday -> holiday.getDescription(Locale.ENGLISH), (first, other) -> first));
    }

    private static Map<String, String> countries() {
        return TextLines.of(ZONES, "#").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    }
}
