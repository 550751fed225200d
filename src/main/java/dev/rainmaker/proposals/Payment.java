package dev.rainmaker.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of the total and when it is due.
 *
 * @param when in words, e.g. {@code 7 days after acceptance}
 * @param due the day, null as long as what it counts from is not known
 */
public record Payment(BigDecimal sharePercent, String when, LocalDate due, long amountMinor) {}
