package dev.rainmaker.mcp.analytics.export;

import java.math.BigDecimal;
import java.util.Currency;

/** Money as people write it: 18400.00 euros, 18400 yen. */
final class Major {
    private static final int USUAL_DIGITS = 2;

    private Major() {}

    /** @param minor null for none */
    static BigDecimal of(Long minor, String currency) {
        return minor == null ? null : BigDecimal.valueOf(minor, digits(currency));
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return USUAL_DIGITS;
        }
    }
}
