package dev.rainmaker.numberlock.check;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a claim says, as a value: claims are compared by it, never by their wording. */
sealed interface ClaimValue {
    /**
     * A number of something.
     *
     * @param noun stem of the word counted, or null
     * @param limit whether it is a capacity or a bound, not a plan
     */
    record Quantity(BigDecimal low, BigDecimal high, Unit unit, String noun, boolean limit, boolean rounded)
            implements ClaimValue {
        boolean isRange() {
            return low.compareTo(high) != 0;
        }
    }

    /**
     * An amount of money.
     *
     * @param currency ISO 4217, or null when none is named
     * @param each whether it is per guest, hour or the like
     */
    record Amount(BigDecimal low, BigDecimal high, String currency, boolean each, boolean rounded)
            implements ClaimValue {
        boolean isRange() {
            return low.compareTo(high) != 0;
        }
    }

    /**
     * A day or a span of days.
     *
     * @param readings what it may mean, best first: "6/7/2027" has two
     * @param weekday named with it, or null
     * @param year whether the year is named
     * @param vague whether any day within is meant: "June 2027"
     */
    record Days(List<Span> readings, DayOfWeek weekday, boolean year, boolean vague) implements ClaimValue {
        static Days of(LocalDate from, LocalDate to, DayOfWeek weekday, boolean year, boolean vague) {
            return new Days(List.of(new Span(from, to)), weekday, year, vague);
        }
    }

    /** First and last day. */
    record Span(LocalDate from, LocalDate to) {
        boolean isDay() {
            return from.equals(to);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * A weekday alone, or a row of them.
     *
     * @param last the same for one day
     */
    record Weekday(DayOfWeek day, DayOfWeek last, boolean every) implements ClaimValue {}

    /**
     * A time of day.
     *
     * @param minutes of the day that it may mean: "half past three" has two
     */
    record Clock(Set<Integer> minutes) implements ClaimValue {}

    /** A reference number, a voucher, the name of a function. */
    record Code(String text) implements ClaimValue {}

    /** An address of the web, a mailbox or a telephone. */
    record Link(String normal, Kind kind) implements ClaimValue {
        /** What it reaches. */
        enum Kind {
            WEB,
            MAIL,
            PHONE
        }
    }

    /**
     * A proper name.
     *
     * @param words folded, without titles
     * @param place whether it is read as a place
     * @param addressed whether the text greets by it
     */
    record Name(List<String> words, boolean place, boolean addressed) implements ClaimValue {}

    /**
     * A promise.
     *
     * @param label which, e.g. {@code guarantee}
     * @param about folded stems of the words around it
     * @param price whether it is about the price of an offer
     */
    record Promise(String label, Set<String> about, boolean price) implements ClaimValue {}
}
