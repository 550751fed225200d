package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/** Halves, thirds and quarters that a sentence speaks of: of a known total, or of the guests. */
final class Fractions {
    private static final Map<Pattern, Integer> PARTS = Map.of(
            word("half|halves|h\u00e4lfte|halbe[nrsm]?|moiti\u00e9|demie?|mitad|media"), 2,
            word("thirds?|drittel|tiers|tercios?|tercera parte"), 3,
            word("quarters?|viertel|quarts?|cuart[oa]s?(?: parte)?"), 4,
            word("fifths?|f\u00fcnftel|cinqui\u00e8me|quint[oa]s?(?: parte)?"), 5,
            word("tenths?|zehntel|dixi\u00e8me|d\u00e9cim[oa]"), 10);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Fractions() {}

    /** Null when the sentence speaks of no part that makes the amount. */
    static Judged of(Amount claim, String around, Known known) {
        for (var part : PARTS.entrySet()) {
            if (!part.getKey().matcher(around).find()) {
                continue;
            }
            for (var stated : known.all(Amount.class)) {
                if (isPart(claim.low(), ((Amount) stated.value()).low(), part.getValue(), CENT)
                        && !stated.fact().isOutside()) {
                    return Judged.verified(stated.fact(), "one " + part.getValue() + "th of it");
                }
            }
        }
        return null;
    }

    /** The same for a count of the guests. */
    static Judged of(Quantity claim, String around, Known known) {
        for (var part : PARTS.entrySet()) {
            if (!part.getKey().matcher(around).find()) {
                continue;
            }
            for (var stated : known.all(Quantity.class)) {
                var whole = (Quantity) stated.value();
                if (whole.unit() == Unit.GUESTS
                        && !whole.limit()
                        && isPart(claim.low(), whole.low(), part.getValue(), BigDecimal.ONE)) {
                    return Judged.verified(stated.fact(), "one " + part.getValue() + "th of them");
                }
            }
        }
        return null;
    }

    private static boolean isPart(BigDecimal claim, BigDecimal whole, int parts, BigDecimal near) {
        return whole.divide(BigDecimal.valueOf(parts), 4, RoundingMode.HALF_UP)
                        .subtract(claim)
                        .abs()
                        .compareTo(near)
                < 0;
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", CalendarWords.FLAGS);
    }
}
