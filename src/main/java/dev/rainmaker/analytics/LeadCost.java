package dev.rainmaker.analytics;

import java.time.LocalDate;

/**
 * What a source of prospects costs, as a person entered it.
 *
 * @param source as prospects carry it, e.g. {@code inquiry:directory.example}
 * @param amountMinor in minor units
 * @param firstDay first day on which it is counted
 * @param lastDay last one; null while it goes on
 */
public record LeadCost(
        String id,
        String source,
        Basis basis,
        long amountMinor,
        String currency,
        LocalDate firstDay,
        LocalDate lastDay) {
    /** What the amount is for. */
    public enum Basis {
        /** For each prospect that came within the days. */
        PER_PROSPECT,
        /** For each month; a part of a month counts by its days, of as many as that month has. */
        PER_MONTH
    }
}
