package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.LeadCost;
import dev.rainmaker.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the entered costs of one source for some days. Exact; a month in part is rounded half up to the minor unit. Pure. */
final class CostOfDays {
    private CostOfDays() {}

    /**
     * A sum for each currency, by its code.
     *
     * @param arrivals prospects of the source by the day on which they came
     */
    static List<Money> sum(Collection<LeadCost> costs, Map<LocalDate, Long> arrivals, LocalDate from, LocalDate until) {
        var sums = new TreeMap<String, Long>();
        for (var cost : costs) {
            var first = cost.firstDay().isAfter(from) ? cost.firstDay() : from;
            var last = cost.lastDay() != null && cost.lastDay().isBefore(until) ? cost.lastDay() : until;
            if (!last.isBefore(first)) {
                sums.merge(cost.currency(), minor(cost, arrivals, first, last), Math::addExact);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    private static long minor(LeadCost cost, Map<LocalDate, Long> arrivals, LocalDate first, LocalDate last) {
        return switch (cost.basis()) {
            case PER_PROSPECT ->
                Math.multiplyExact(
                        cost.amountMinor(),
                        arrivals.entrySet().stream()
                                .filter(day -> !day.getKey().isBefore(first)
                                        && !day.getKey().isAfter(last))
                                .mapToLong(Map.Entry::getValue)
                                .sum());
            case PER_MONTH -> months(cost.amountMinor(), first, last);
        };
    }

    private static long months(long amount, LocalDate first, LocalDate last) {
        long sum = 0;
        for (var month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            int begin = month.equals(YearMonth.from(first)) ? first.getDayOfMonth() : 1;
            int end = month.equals(YearMonth.from(last)) ? last.getDayOfMonth() : month.lengthOfMonth();
            sum = Math.addExact(
                    sum,
                    BigDecimal.valueOf(amount)
                            .multiply(BigDecimal.valueOf(end - begin + 1L))
                            .divide(BigDecimal.valueOf(month.lengthOfMonth()), 0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
        return sum;
    }
}
