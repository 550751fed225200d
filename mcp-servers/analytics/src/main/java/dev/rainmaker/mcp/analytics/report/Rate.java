package dev.rainmaker.mcp.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share with what it was divided from.
 *
 * @param value numerator ÷ denominator, 0 to 1 with four digits; missing when the denominator is 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rate(long numerator, long denominator, BigDecimal value) {
    /** Computes it. */
    public static Rate of(long numerator, long denominator) {
        return new Rate(
                numerator,
                denominator,
                denominator == 0
                        ? null
                        : BigDecimal.valueOf(numerator)
                                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP));
    }
}
