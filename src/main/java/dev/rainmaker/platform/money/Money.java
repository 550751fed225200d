package dev.rainmaker.platform.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * An exact amount of money.
 *
 * @param minor amount in the currency's minor unit (cents)
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {
    /** The amount in major units with the currency's number of decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits());
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** For people, e.g. {@code €18,400.00}; the same text in page, PDF and mail. */
    public String text(Locale locale) {
        var format = java.text.NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(digits());
        format.setMaximumFractionDigits(digits());
        return format.format(amount());
    }

    private int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of different currencies cannot be added");
        }
    }
}
