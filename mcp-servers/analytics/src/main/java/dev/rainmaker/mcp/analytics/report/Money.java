package dev.rainmaker.mcp.analytics.report;

/**
 * Sum of some deals in one currency.
 *
 * @param minor in minor units, for example cents
 * @param deals how many
 */
public record Money(String currency, long minor, long deals) {
    /** Of the same currency. */
    Money plus(Money other) {
        return new Money(currency, Math.addExact(minor, other.minor), deals + other.deals);
    }
}
