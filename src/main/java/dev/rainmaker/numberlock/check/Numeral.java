package dev.rainmaker.numberlock.check;

import java.math.BigDecimal;

/**
 * A number where it stands.
 *
 * @param scale what "k", "thousand" or the like behind the figures multiplies them with; 1 for none
 */
record Numeral(int start, int end, BigDecimal value, BigDecimal scale, boolean inWords) {
    boolean scaled() {
        return scale.compareTo(BigDecimal.ONE) > 0;
    }

    BigDecimal amount() {
        return value.multiply(scale);
    }
}
