package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be computed from known amounts: a price times a number, a total shared among the guests, a share of a total, a net
 * price with tax, sums and differences of what the text has named and of totals. Nothing else, or chance would verify.
 */
final class MoneyArithmetic {
    private static final int MOST = 60;

    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

    private final Known known;
    private final List<Amount> named = new ArrayList<>();

    MoneyArithmetic(Known known) {
        this.known = known;
    }

    /** An amount that the text has named and that holds; later ones may rest on it. */
    void name(Amount amount) {
        named.add(amount);
    }

    Judged range(Amount claim) {
        var low = computed(new Amount(claim.low(), claim.low(), claim.currency(), claim.each(), false));
        var high = computed(new Amount(claim.high(), claim.high(), claim.currency(), claim.each(), false));
        boolean known = low != null || has(claim.low());
        return known && (high != null || has(claim.high()))
                ? low != null ? low : high != null ? high : Judged.verified(null, "both ends are known")
                : null;
    }

    private boolean has(BigDecimal value) {
        return known.all(Amount.class).stream()
                .anyMatch(stated -> ((Amount) stated.value()).low().compareTo(value) == 0);
    }

    Judged computed(Amount claim) {
        var amounts = known.all(Amount.class);
        for (var stated : amounts) {
            var amount = ((Amount) stated.value()).low();
            for (var count : known.all(Quantity.class)) {
                var quantity = (Quantity) count.value();
                for (var number : List.of(quantity.low(), quantity.high())) {
                    boolean whole = stated.fact().field().matches("net|total");
                    if (number.signum() <= 0
                            || quantity.unit() == Unit.PERCENT && !(whole && percent(amount, number, claim))) {
                        continue;
                    }
                    if (quantity.unit() == Unit.PERCENT
                            || !claim.each()
                                    && counts(quantity, count, stated)
                                    && amount.multiply(number).compareTo(claim.low()) == 0
                            || claim.each() && counts(quantity, count, stated) && shared(amount, number, claim)) {
                        return Judged.verified(
                                stated.fact(),
                                "computed from " + amount.toPlainString() + " and " + number.toPlainString());
                    }
                }
            }
        }
        for (var whole : named) {
            for (var count : known.all(Quantity.class)) {
                var share = (Quantity) count.value();
                if (share.unit() == Unit.PERCENT && percent(whole.low(), share.low(), claim)) {
                    return Judged.verified(
                            count.fact(), "computed from " + whole.low().toPlainString());
                }
            }
        }
        return combined(claim);
    }

    /** A known price of one thing times a number of them that the sentence names; null when there is none. */
    Judged product(Amount claim, List<Quantity> counts) {
        for (var count : counts) {
            for (var stated : known.all(Amount.class)) {
                var price = (Amount) stated.value();
                if (price.each()
                        && !claim.each()
                        && !claim.isRange()
                        && !stated.fact().isOutside()
                        && count.low().compareTo(BigDecimal.ONE) > 0
                        && price.low().multiply(count.low()).compareTo(claim.low()) == 0) {
                    return Judged.verified(
                            stated.fact(),
                            count.low().toPlainString() + " at " + price.low().toPlainString());
                }
            }
        }
        return null;
    }

    private static boolean percent(BigDecimal amount, BigDecimal number, Amount claim) {
        return amount.multiply(number)
                        .movePointLeft(2)
                        .subtract(claim.low())
                        .abs()
                        .compareTo(new BigDecimal("0.01"))
                < 0;
    }

    private static boolean counts(Quantity quantity, Known.Stated count, Known.Stated amount) {
        return quantity.unit() == Unit.GUESTS && !quantity.limit()
                || count.structured()
                        && count.fact().group().equals(amount.fact().group())
                || quantity.unit() == Unit.HOURS && amount.fact().field().contains("hour");
    }

    /** To the digits that the claim has; where it doesn't say "about", by less than half a percent. */
    private static boolean shared(BigDecimal amount, BigDecimal number, Amount claim) {
        int digits = Math.max(0, claim.low().scale());
        var share = amount.divide(number, 4, RoundingMode.HALF_UP);
        boolean equal = share.setScale(digits, RoundingMode.HALF_UP)
                        .compareTo(claim.low().setScale(digits, RoundingMode.HALF_UP))
                == 0;
        var off = share.subtract(claim.low()).abs();
        return equal && (claim.rounded() || off.multiply(TWO_HUNDRED).compareTo(share) < 0);
    }

    private boolean isNamed(BigDecimal value) {
        return named.stream().anyMatch(amount -> amount.low().compareTo(value) == 0);
    }

    /** Sums and differences of two amounts, or of all that the text has named in a row. */
    private Judged combined(Amount claim) {
        var terms = new ArrayList<BigDecimal>();
        known.all(Amount.class).stream()
                .filter(stated -> stated.structured() && stated.fact().field().matches("net|total|deposit|budget"))
                .forEach(stated -> terms.add(((Amount) stated.value()).low()));
        named.stream().filter(amount -> !amount.each()).forEach(amount -> terms.add(amount.low()));
        var taxed = taxed(claim);
        if (taxed != null) {
            return taxed;
        }
        var few = terms.stream().distinct().limit(MOST).toList();
        for (var one : few) {
            for (var other : few) {
                boolean hit = one != other && near(claim, one.add(other))
                        || one.compareTo(other) > 0 && near(claim, one.subtract(other));
                hit |= claim.each()
                        && one.compareTo(other) > 0
                        && (isNamed(one) || isNamed(other))
                        && split(one.subtract(other), claim);
                if (hit) {
                    return Judged.verified(
                            null, "computed from " + one.toPlainString() + " and " + other.toPlainString());
                }
            }
        }
        var sum = BigDecimal.ZERO;
        var row = named.stream().filter(amount -> !amount.each()).toList().reversed();
        for (int i = 0; i < row.size(); i++) {
            sum = sum.add(row.get(i).low());
            if (i > 0 && near(claim, sum) || claim.each() && split(sum, claim)) {
                return Judged.verified(null, "the sum of the amounts before it");
            }
            if (isTotal(row.get(i))) {
                break;
            }
        }
        return null;
    }

    /** A total ends a row of amounts: what stands before it is in it already. */
    private boolean isTotal(Amount amount) {
        return known.all(Amount.class).stream()
                .anyMatch(stated -> stated.fact().field().matches("net|total")
                        && ((Amount) stated.value()).low().compareTo(amount.low()) == 0);
    }

    /** Whether the amount shared among the guests is the claim. */
    private boolean split(BigDecimal amount, Amount claim) {
        return known.all(Quantity.class).stream()
                .map(stated -> (Quantity) stated.value())
                .filter(quantity -> quantity.unit() == Unit.GUESTS
                        && !quantity.limit()
                        && quantity.low().signum() > 0)
                .anyMatch(quantity -> shared(amount, quantity.low(), claim));
    }

    /** A net price with the tax of its package. */
    private Judged taxed(Amount claim) {
        for (var net : known.all(Amount.class)) {
            for (var total : known.all(Amount.class)) {
                boolean rate = net.fact().field().equals("net")
                        && total.fact().field().equals("total")
                        && net.fact().group().equals(total.fact().group());
                if (!rate) {
                    continue;
                }
                for (var stated : known.all(Amount.class)) {
                    var gross = ((Amount) stated.value())
                            .low()
                            .multiply(((Amount) total.value()).low())
                            .divide(((Amount) net.value()).low(), 2, RoundingMode.HALF_UP);
                    if (gross.compareTo(claim.low()) == 0) {
                        return Judged.verified(stated.fact(), "computed with tax");
                    }
                }
            }
        }
        return null;
    }

    private static boolean near(Amount claim, BigDecimal value) {
        return claim.low().compareTo(value) == 0
                || claim.rounded() && value.signum() > 0 && rounds(claim.low(), value, true);
    }

    Judged rounded(Amount claim) {
        for (var stated : known.all(Amount.class)) {
            if (MoneyResolver.sameCurrency(claim, (Amount) stated.value())
                    && rounds(claim.low(), ((Amount) stated.value()).low(), claim.rounded())) {
                return Judged.verified(stated.fact(), "rounded");
            }
        }
        return null;
    }

    /**
     * Whether the value, rounded to as many places as the claim has, is the claim.
     *
     * @param said whether the text says that it rounds
     */
    private static boolean rounds(BigDecimal claim, BigDecimal value, boolean said) {
        var brief = claim.stripTrailingZeros();
        return brief.precision() >= (said ? 2 : 3)
                && value.setScale(brief.scale(), RoundingMode.HALF_UP).compareTo(claim) == 0;
    }
}
