package dev.rainmaker.autonomy.domain;

import dev.rainmaker.platform.money.Money;
import java.util.List;

/**
 * Names the band of a value. Names hold the limits, so that other limits make other cells, which begin switched off.
 *
 * @param limits ascending, in minor units of the currency
 */
record ValueBands(List<Long> limits, String currency) {
    static final String UNKNOWN = "unknown";
    static final String OTHER_CURRENCY = "other_currency";

    private static final long LARGEST = 999_999_999_999L;

    ValueBands {
        limits = List.copyOf(limits);
        long before = 0;
        for (long limit : limits) {
            if (limit <= before || limit > LARGEST) {
                throw new IllegalArgumentException("rainmaker.autonomy.value-bands must ascend from above 0");
            }
            before = limit;
        }
    }

    String of(Money value) {
        if (value == null) {
            return UNKNOWN;
        }
        if (!value.currency().equals(currency)) {
            return OTHER_CURRENCY;
        }
        return limits.stream()
                .filter(limit -> value.minor() < limit)
                .findFirst()
                .map(limit -> "below_" + limit)
                .orElseGet(() -> limits.isEmpty() ? "below_" + LARGEST : "from_" + limits.getLast());
    }
}
