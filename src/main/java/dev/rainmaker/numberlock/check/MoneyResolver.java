package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Money stands on an equal amount, or on arithmetic over known ones: a price times a known number, a total shared among the
 * guests, a sum or a difference of what the text names. An amount of another thing than the one named before it does not count.
 */
final class MoneyResolver {
    private static final int FEW = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern BUDGET = Pattern.compile("\\b(?:budget|presupuesto)", CalendarWords.FLAGS);
    private static final Pattern OURS = Pattern.compile(
            "\\b(?:(?:our|your|the) (?:\\w+[- ])?(?:price|fee|rate|cost)s?\\b|we (?:charge|agreed)|costs? you|you(?:'ll| will) pay|(?:unser|ihr|der|euer) (?:\\w+ )?preis|kostet|sie zahlen|vereinbart|(?:notre|votre|le) (?:\\w+ )?(?:prix|tarif)|coûte|convenu|(?:nuestro|su|el) (?:\\w+ )?precio|cuesta|acordad)",
            CalendarWords.FLAGS);

    private final Known known;
    private final MoneyArithmetic arithmetic;

    MoneyResolver(Known known) {
        this.known = known;
        this.arithmetic = new MoneyArithmetic(known);
    }

    /**
     * @param before the text of the same sentence in front of the claim
     * @param around the sentence
     * @param counts numbers of things that the sentence names
     */
    Judged judge(Amount claim, String before, String around, List<Quantity> counts) {
        var product = arithmetic.product(claim, counts);
        var judged = product != null ? product : judgeAlone(claim, before, around);
        if (judged.holds()) {
            arithmetic.name(claim);
        }
        return judged;
    }

    private Judged judgeAlone(Amount claim, String before, String around) {
        Known.Stated elsewhere = null;
        var subject = subject(before, around);
        for (var stated : known.all(Amount.class)) {
            var other = (Amount) stated.value();
            if (sameCurrency(claim, other) && equal(claim, other) && mayBack(stated.fact(), around)) {
                if (claim.each() && stated.structured() && total(stated.fact().field())) {
                    elsewhere = elsewhere == null ? stated : elsewhere;
                } else if (subject != null && belongsToOther(subject, stated.fact(), around)) {
                    elsewhere = elsewhere == null ? stated : elsewhere;
                } else {
                    return Judged.verified(stated.fact(), "the same amount");
                }
            }
        }
        var computed = claim.isRange() ? arithmetic.range(claim) : arithmetic.computed(claim);
        if (computed != null) {
            return computed;
        }
        var fraction = Fractions.of(claim, around, known);
        if (fraction != null) {
            return fraction;
        }
        for (var stated : known.all(Quantity.class)) {
            var number = ((Quantity) stated.value()).low();
            boolean said = stated.fact().field().equals("budget");
            if (said
                    && !stated.structured()
                    && number.compareTo(BigDecimal.valueOf(100)) >= 0
                    && number.compareTo(claim.low()) == 0) {
                return Judged.verified(stated.fact(), "the same number");
            }
        }
        if (claim.rounded() || claim.currency() == null) {
            var round = arithmetic.rounded(claim);
            if (round != null) {
                return round;
            }
        }
        if (elsewhere != null) {
            return Judged.contradicted(
                    elsewhere.fact(),
                    "this amount belongs to something else: " + elsewhere.fact().field());
        }
        var amounts = known.all(Amount.class);
        var against = subject != null ? amountOf(subject) : null;
        if (against != null || !amounts.isEmpty()) {
            var fact = against != null ? against : amounts.getFirst().fact();
            return Judged.contradicted(fact, "known is " + fact.field().replace('_', ' ') + " " + fact.value());
        }
        return Judged.unsupported("this amount is in no source");
    }

    /** A client's words back what is said about the client's money, never a price of ours or an amount that stands alone. */
    private static boolean mayBack(KnownFact fact, String around) {
        return !fact.isOutside()
                || BUDGET.matcher(around).find()
                || WORD.matcher(around).results().limit(FEW).count() == FEW
                        && !OURS.matcher(around).find();
    }

    private static boolean total(String field) {
        return field.matches(".*(?:total|net|tax|deposit|subtotal).*");
    }

    private static boolean equal(Amount claim, Amount other) {
        if (claim.isRange() || other.isRange()) {
            return claim.low().compareTo(other.low()) == 0 && claim.high().compareTo(other.high()) == 0
                    || !claim.isRange()
                            && (claim.low().compareTo(other.low()) == 0
                                    || claim.low().compareTo(other.high()) == 0);
        }
        return claim.low().compareTo(other.low()) == 0;
    }

    static boolean sameCurrency(Amount one, Amount other) {
        if (one.currency() == null || other.currency() == null || one.currency().equals(other.currency())) {
            return true;
        }
        // "$" is the dollar of the country.
        return one.currency().equals("USD")
                && List.of("AUD", "CAD", "MXN", "COP", "ARS", "CLP", "NZD", "SGD", "HKD")
                        .contains(other.currency());
    }

    /** The priced thing that the sentence names last before the amount. */
    private KnownFact subject(String before, String around) {
        KnownFact last = null;
        int at = -1;
        var text = before.toLowerCase(Locale.ROOT);
        for (var fact : known.knowledge().facts()) {
            if (fact.field() != null && fact.value() != null && fact.field().endsWith("name") && priced(fact)) {
                int found = text.lastIndexOf(fact.value().toLowerCase(Locale.ROOT));
                int reach = found + fact.value().length();
                if (found >= 0 && (reach > at || last == null)) {
                    at = reach;
                    last = fact;
                }
            }
        }
        return last;
    }

    private boolean priced(KnownFact fact) {
        return known.all(Amount.class).stream()
                .anyMatch(stated -> stated.fact().group().equals(fact.group()));
    }

    /** Whether the fact is the price of another thing of the same kind, and of no thing that has the subject's name. */
    private boolean belongsToOther(KnownFact subject, KnownFact fact, String around) {
        if (fact.group().equals(subject.group()) || !fact.source().equals(subject.source())) {
            return false;
        }
        var name = nameOf(fact);
        return name != null
                && !nested(subject, fact)
                && !name.toLowerCase(Locale.ROOT).contains(subject.value().toLowerCase(Locale.ROOT))
                && !mentions(around, name, subject.value());
    }

    /** Whether the text names the thing, be it by one of its longer words that the other thing's name does not have. */
    private static boolean mentions(String text, String name, String other) {
        var others = other.toLowerCase(Locale.ROOT);
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(name.toLowerCase(Locale.ROOT))
                || Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .anyMatch(word -> word.length() > 3 && !others.contains(word) && lower.contains(word));
    }

    /** A line belongs to its package: "p1/menu" to "p1". */
    private static boolean nested(KnownFact one, KnownFact other) {
        var a = Objects.toString(one.reference(), "");
        var b = Objects.toString(other.reference(), "");
        return a.startsWith(b + "/") || b.startsWith(a + "/");
    }

    private String nameOf(KnownFact fact) {
        return known.knowledge().facts().stream()
                .filter(each -> each.group().equals(fact.group())
                        && each.field() != null
                        && each.field().endsWith("name"))
                .map(KnownFact::value)
                .findFirst()
                .orElse(null);
    }

    private KnownFact amountOf(KnownFact subject) {
        return known.all(Amount.class).stream()
                .map(Known.Stated::fact)
                .filter(fact -> fact.group().equals(subject.group()))
                .findFirst()
                .orElse(null);
    }
}
