package dev.rainmaker.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A question to the price engine; what is null stays as it is in the newest version.
 *
 * @param packageId any package of the catalogue; null for the recommended one
 * @param optionIds options ticked in it
 * @param discountPercent 0 for none
 */
public record WhatIf(
        Integer guests, LocalDate date, BigDecimal discountPercent, String packageId, List<String> optionIds) {
    public WhatIf {
        optionIds = optionIds == null ? List.of() : List.copyOf(optionIds);
    }
}
