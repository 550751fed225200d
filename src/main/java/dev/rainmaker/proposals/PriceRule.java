package dev.rainmaker.proposals;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * A rule of the price engine, as data.
 *
 * @param percent in percent (19.0000), or null
 * @param amountMinor in minor units, or null
 * @param fromGuests number of guests from which a tier counts
 * @param validFrom event dates from this day on, or null
 * @param validTo event dates up to this day, or null
 * @param key what stays the same when the rule is changed; the id is that of the revision
 * @param revision counted from 1
 * @param effectiveFrom priced with from this day on, or null for ever since
 * @param effectiveTo priced with up to this day, or null for until further notice
 */
public record PriceRule(
        String id,
        Kind kind,
        String name,
        BigDecimal percent,
        Long amountMinor,
        Integer fromGuests,
        Set<Month> months,
        Set<DayOfWeek> weekdays,
        LocalDate validFrom,
        LocalDate validTo,
        String key,
        int revision,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {
    public PriceRule {
        key = key == null ? id : key;
        revision = Math.max(revision, 1);
    }

    /** A first revision that is in force for good. */
    public PriceRule(
            String id,
            Kind kind,
            String name,
            BigDecimal percent,
            Long amountMinor,
            Integer fromGuests,
            Set<Month> months,
            Set<DayOfWeek> weekdays,
            LocalDate validFrom,
            LocalDate validTo) {
        this(id, kind, name, percent, amountMinor, fromGuests, months, weekdays, validFrom, validTo, id, 1, null, null);
    }

    /** Kinds, in the order in which the engine applies them. */
    public enum Kind {
        /** Percent off lines per guest, from a number of guests on; the best tier counts. */
        GUEST_TIER,
        /** Percent on top in certain months. */
        SEASON,
        /** Percent on top or off on certain weekdays. */
        WEEKDAY,
        /** Raises the sum to a minimum. */
        MINIMUM_SPEND,
        /** Percent for service. */
        SERVICE_CHARGE,
        /** Percent of tax on everything above. */
        TAX
    }

    /** Whether the rule counts for an event on this day; a rule bound to days does not count when no day is known. */
    public boolean appliesOn(LocalDate date) {
        if (date == null) {
            return months.isEmpty() && weekdays.isEmpty() && validFrom == null && validTo == null;
        }
        return (months.isEmpty() || months.contains(date.getMonth()))
                && (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                && (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo));
    }

    /** Whether prices made on this day use the rule. */
    public boolean inForceOn(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
