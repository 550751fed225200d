package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.GuardFinding;
import dev.rainmaker.proposals.PricedPackage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Judges prices against the floor of the margin and the limit of the discount. The margin is (net − cost) ÷ net, net being the
 * total before tax; it is compared exactly and rounded only to be shown.
 *
 * @param floorPercent least margin in percent of the net
 * @param discountLimitPercent most that a discount may be without a sign-off
 */
public record MarginGuard(BigDecimal floorPercent, BigDecimal discountLimitPercent) {
    /** What needs a sign-off; empty when nothing does. A package whose cost is not known is judged by its discount only. */
    public List<GuardFinding> judge(Collection<PricedPackage> packages, BigDecimal discountPercent) {
        var findings = new ArrayList<GuardFinding>();
        for (var each : packages) {
            if (belowFloor(each)) {
                findings.add(new GuardFinding(
                        GuardFinding.Reason.BELOW_FLOOR, each.packageId(), marginPercent(each), floorPercent));
            }
        }
        if (discountPercent != null && discountPercent.compareTo(discountLimitPercent) > 0) {
            findings.add(new GuardFinding(
                    GuardFinding.Reason.OVER_DISCOUNT_LIMIT, null, discountPercent, discountLimitPercent));
        }
        return findings;
    }

    private boolean belowFloor(PricedPackage each) {
        if (each.costMinor() == null) {
            return false;
        }
        var net = BigDecimal.valueOf(each.netMinor());
        var margin = net.subtract(BigDecimal.valueOf(each.costMinor()));
        return margin.movePointRight(2).compareTo(floorPercent.multiply(net)) < 0;
    }

    /** The margin in percent with two decimals; null when the cost is not known or nothing is charged. */
    public static BigDecimal marginPercent(PricedPackage each) {
        if (each.costMinor() == null || each.netMinor() == 0) {
            return null;
        }
        return BigDecimal.valueOf(each.netMinor() - each.costMinor())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(each.netMinor()), 2, RoundingMode.HALF_UP);
    }
}
