package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads dates as people write them: {@code 2027-06-12}, {@code 12.06.2027}, {@code 06/12/2027} in a known order. */
final class ImportedDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private ImportedDate() {}

    /**
     * @throws IllegalArgumentException with what is wrong, in words
     */
    static LocalDate read(String text, DateOrder order) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var dots = DOTS.matcher(text);
        if (dots.matches()) {
            return date(dots.group(3), dots.group(2), dots.group(1));
        }
        var slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            int first = Integer.parseInt(slashes.group(1));
            int second = Integer.parseInt(slashes.group(2));
            if (order == null && first <= 12 && second <= 12 && first != second) {
                throw new IllegalArgumentException(
                        "event date: could be day or month first; choose the date order of the file");
            }
            boolean dayFirst = order == null ? first > 12 : order == DateOrder.DAY_FIRST;
            return dayFirst
                    ? date(slashes.group(3), slashes.group(2), slashes.group(1))
                    : date(slashes.group(3), slashes.group(1), slashes.group(2));
        }
        throw new IllegalArgumentException("event date: is not a date such as 2027-06-12");
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() < 1900 || date.getYear() > 2199) {
                throw new IllegalArgumentException("event date: must be between 1900 and 2199");
            }
            return date;
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("event date: there is no such day", noSuchDay);
        }
    }
}
