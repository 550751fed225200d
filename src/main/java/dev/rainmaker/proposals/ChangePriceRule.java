package dev.rainmaker.proposals;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * What a rule says from a day on.
 *
 * @param percent for all kinds but {@code MINIMUM_SPEND}
 * @param amountMinor for {@code MINIMUM_SPEND}
 * @param fromGuests for {@code GUEST_TIER}
 * @param effectiveFrom first day on which prices are made with it; null for today
 * @param effectiveTo last such day; null for until further notice
 */
public record ChangePriceRule(
        String name,
        BigDecimal percent,
        Long amountMinor,
        Integer fromGuests,
        Set<Month> months,
        Set<DayOfWeek> weekdays,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {}
