package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.analytics.report.Metrics.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Open deals by currency and stage. */
final class OpenDeals {
    static final OpenDeals NONE = new OpenDeals();

    private final Map<String, Map<Stage, Money>> byCurrency = new TreeMap<>();

    void add(Stage stage, Money sum) {
        byCurrency
                .computeIfAbsent(sum.currency(), _ -> new EnumMap<>(Stage.class))
                .put(stage, sum);
    }

    List<Measured> sums() {
        return byCurrency.entrySet().stream()
                .map(entry -> Measured.of(
                        BigDecimal.valueOf(minor(entry.getValue())), null, deals(entry.getValue()), entry.getKey()))
                .toList();
    }

    /** Without a value, and with the reason, where a stage has no ended journey to learn from. */
    List<Measured> weighted(StageOdds odds) {
        return byCurrency.entrySet().stream()
                .map(entry -> weighted(entry.getKey(), entry.getValue(), odds))
                .toList();
    }

    private static Measured weighted(String currency, Map<Stage, Money> deals, StageOdds odds) {
        var sum = BigDecimal.ZERO;
        for (var deal : deals.entrySet()) {
            var share = odds.of(deal.getKey());
            if (share.denominator() == 0) {
                return Measured.of(null, null, deals(deals), currency)
                        .because("No journey that reached " + deal.getKey().text()
                                + " has ended yet, so its odds are not known.");
            }
            sum = sum.add(BigDecimal.valueOf(deal.getValue().minor())
                    .multiply(BigDecimal.valueOf(share.numerator()))
                    .divide(BigDecimal.valueOf(share.denominator()), 4, RoundingMode.HALF_UP));
        }
        return Measured.of(sum.setScale(0, RoundingMode.HALF_UP), null, deals(deals), currency);
    }

    private static long minor(Map<Stage, Money> deals) {
        return deals.values().stream().mapToLong(Money::minor).sum();
    }

    private static long deals(Map<Stage, Money> deals) {
        return deals.values().stream().mapToLong(Money::deals).sum();
    }
}
