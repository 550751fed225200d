package dev.rainmaker.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a version written today would cost; nothing of it is stored.
 *
 * @param priced package with its trace and the options that could be ticked
 * @param marginMinor margin before tax; null for those who may not know
 * @param marginPercent margin in percent of the net; null for those who may not know, or when nothing is charged
 * @param findings what would need a sign-off; empty when nothing would
 * @param currentTotalMinor total of the same package in the newest version, of its recommended one when it is not in it
 * @param differenceMinor by how much the total changes against it
 * @param differences which lines, rules and taxes change
 */
public record WhatIfAnswer(
        PricedPackage priced,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long marginMinor,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal marginPercent,
        List<GuardFinding> findings,
        long currentTotalMinor,
        long differenceMinor,
        List<LineDifference> differences) {
    /** The same for those who may not know what things cost the company. */
    public WhatIfAnswer withoutCost() {
        return new WhatIfAnswer(
                priced.withoutCost(),
                null,
                null,
                findings.stream().map(GuardFinding::withoutCost).toList(),
                currentTotalMinor,
                differenceMinor,
                differences);
    }
}
