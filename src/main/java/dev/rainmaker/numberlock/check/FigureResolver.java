package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import dev.rainmaker.numberlock.check.ClaimValue.Days;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of things stand on an equal number of the same things, on a count, a share or a span of days. */
final class FigureResolver {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Known known;

    FigureResolver(Known known) {
        this.known = known;
    }

    Judged judge(Quantity claim, Language language) {
        Known.Stated bounded = null;
        for (var stated : known.all(Quantity.class)) {
            var other = (Quantity) stated.value();
            if (compatible(claim, language, other, stated) && equal(claim, other)) {
                if (claim.unit() != Unit.GUESTS
                        || claim.limit()
                        || !other.limit()
                        || stated.fact().source().equals("brief")) {
                    return Judged.verified(stated.fact(), "the same number");
                }
                bounded = stated;
            }
        }
        var plan = guests(claim);
        if (bounded != null && (plan == null || plan == bounded.fact())) {
            return Judged.verified(bounded.fact(), "the same number");
        }
        var derived = derived(claim);
        if (derived != null) {
            return derived;
        }
        return opposed(claim, language, plan);
    }

    private static boolean equal(Quantity claim, Quantity other) {
        if (claim.unit() == Unit.NONE || other.unit() == Unit.NONE) {
            return claim.low().compareTo(other.low()) == 0 && claim.high().compareTo(other.high()) == 0;
        }
        var factor = factor(claim.unit());
        var otherFactor = factor(other.unit());
        if (claim.low().multiply(factor).compareTo(other.low().multiply(otherFactor)) == 0
                && claim.high().multiply(factor).compareTo(other.high().multiply(otherFactor)) == 0) {
            return true;
        }
        return !claim.isRange()
                && other.isRange()
                && claim.unit() == other.unit()
                && (claim.low().compareTo(other.low()) == 0 || claim.low().compareTo(other.high()) == 0);
    }

    private static BigDecimal factor(Unit unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case HOURS -> 60;
                    case WEEKS -> 7;
                    case YEARS -> 12;
                    default -> 1;
                });
    }

    private static Unit base(Unit unit) {
        return switch (unit) {
            case HOURS -> Unit.MINUTES;
            case WEEKS -> Unit.DAYS;
            case YEARS -> Unit.MONTHS;
            default -> unit;
        };
    }

    private static boolean compatible(Quantity claim, Language language, Quantity other, Known.Stated stated) {
        if (base(claim.unit()) == base(other.unit()) && claim.unit() != Unit.OTHER) {
            return true;
        }
        if (claim.unit() == Unit.PERCENT || other.unit() == Unit.PERCENT) {
            return false;
        }
        if (other.unit() == Unit.NONE && stated.structured()) {
            return claim.unit() == Unit.NONE || claim.unit() == Unit.OTHER;
        }
        if (claim.unit() == Unit.NONE || other.unit() == Unit.NONE) {
            return claim.unit() != Unit.DAYS && claim.unit() != Unit.WEEKS && claim.unit() != Unit.MONTHS;
        }
        if (claim.unit() == Unit.OTHER && other.unit() == Unit.OTHER) {
            return stated.language() != language
                    || claim.noun() == null
                    || claim.noun().equals(other.noun())
                    || other.low().compareTo(BigDecimal.valueOf(12)) > 0;
        }
        // "150 covers" for 150 guests: another word for the same heads; small numbers are too common for that.
        return (claim.unit() == Unit.OTHER && other.unit() == Unit.GUESTS
                        || claim.unit() == Unit.GUESTS && other.unit() == Unit.OTHER)
                && other.low().compareTo(BigDecimal.valueOf(12)) > 0;
    }

    /** The planned number of guests, when the claim is about guests. */
    private KnownFact guests(Quantity claim) {
        if (claim.unit() != Unit.GUESTS || claim.limit()) {
            return null;
        }
        return known.all(Quantity.class).stream()
                .filter(stated -> ((Quantity) stated.value()).unit() == Unit.GUESTS)
                .map(Known.Stated::fact)
                .filter(fact -> List.of("brief", "prospect").contains(fact.source()))
                .findFirst()
                .orElse(null);
    }

    private Judged derived(Quantity claim) {
        if (claim.unit() == Unit.PERCENT) {
            return share(claim);
        }
        if (claim.unit() == Unit.DAYS
                || claim.unit() == Unit.WEEKS
                || claim.unit() == Unit.MONTHS
                || claim.unit() == Unit.YEARS) {
            var span = span(claim);
            if (span != null) {
                return span;
            }
            var since = claim.unit() == Unit.YEARS ? since(claim) : null;
            if (since != null) {
                return since;
            }
        }
        if (claim.unit().isDuration() || claim.unit() == Unit.GUESTS) {
            return null;
        }
        for (var stated : known.all(Amount.class)) {
            var amount = (Amount) stated.value();
            if (claim.low().compareTo(HUNDRED) >= 0
                    && amount.low().compareTo(claim.low()) == 0
                    && amount.high().compareTo(claim.high()) == 0) {
                return Judged.verified(stated.fact(), "the same amount");
            }
        }
        return count(claim);
    }

    private Judged count(Quantity claim) {
        if (claim.isRange() || claim.low().compareTo(BigDecimal.valueOf(12)) > 0 || claim.noun() == null) {
            return null;
        }
        boolean times = claim.noun()
                .matches(
                        "slots?|openi|times?|date[sn]?|appoi|windo|termi.*|zeite?n?|creneau?x?|crena|horai|horar|fecha|huecos?|rende");
        boolean packages = claim.noun()
                .matches(
                        "packa|paket|formu|paque|offer|angeb|varia|propu|propo|optio|choic|opcio|alter|wege|ways?|versi");
        if (!times && !packages) {
            return null;
        }
        var facts = known.knowledge().facts().stream()
                .filter(fact -> times
                        ? fact.source().equals("calendar") && fact.field().contains("start")
                        : fact.field().equals("package_name"))
                .toList();
        return !facts.isEmpty() && facts.size() == claim.low().intValue()
                ? Judged.verified(facts.getFirst(), "counted: " + facts.size())
                : null;
    }

    /** A share that two known amounts make. */
    private Judged share(Quantity claim) {
        var amounts = known.all(Amount.class);
        for (var part : amounts) {
            for (var whole : amounts) {
                var one = ((Amount) part.value()).low();
                var all = ((Amount) whole.value()).low();
                if (part != whole
                        && all.signum() > 0
                        && one.signum() > 0
                        && one.compareTo(all) < 0
                        && part.fact().group().equals(whole.fact().group())
                        && one.multiply(HUNDRED)
                                        .divide(all, 2, RoundingMode.HALF_UP)
                                        .subtract(claim.low())
                                        .abs()
                                        .compareTo(new BigDecimal("0.05"))
                                <= 0) {
                    return Judged.verified(
                            part.fact(), "computed: " + one.toPlainString() + " of " + all.toPlainString());
                }
            }
        }
        return null;
    }

    /** Days, weeks or months between today and a known day. */
    private Judged span(Quantity claim) {
        var today = known.knowledge().today();
        for (var stated : known.all(Days.class)) {
            var days = (Days) stated.value();
            if (days.vague() || days.readings().isEmpty()) {
                continue;
            }
            var day = days.readings().getFirst().from();
            for (int shift = 0; shift <= 1; shift++) {
                if (fits(claim, today.plusDays(shift), day)) {
                    return Judged.verified(stated.fact(), "computed from " + today + " to " + day);
                }
            }
        }
        return null;
    }

    /** Years since one that somebody names: "since 2014". */
    private Judged since(Quantity claim) {
        int year = known.knowledge().today().getYear() - claim.low().intValue();
        var words = Pattern.compile(
                "\\b(?:since|seit|depuis|desde|founded in|gegründet)\\s+" + year + "\\b", CalendarWords.FLAGS);
        return known.knowledge().facts().stream()
                .filter(fact -> fact.value() != null
                                && words.matcher(fact.value()).find()
                        || fact.quote() != null && words.matcher(fact.quote()).find())
                .findFirst()
                .map(fact -> Judged.verified(fact, "computed from " + year))
                .orElse(null);
    }

    private static boolean fits(Quantity claim, LocalDate from, LocalDate to) {
        long days = Math.abs(ChronoUnit.DAYS.between(from, to));
        double exact =
                switch (claim.unit()) {
                    case WEEKS -> days / 7.0;
                    case MONTHS -> days / 30.44;
                    case YEARS -> days / 365.25;
                    default -> days;
                };
        double tolerance = claim.unit() == Unit.DAYS ? 0 : claim.unit() == Unit.WEEKS ? 0.6 : 0.55;
        return Math.abs(exact - claim.low().doubleValue()) <= tolerance
                && claim.low().signum() > 0;
    }

    private Judged opposed(Quantity claim, Language language, KnownFact plan) {
        if (plan != null) {
            return Judged.contradicted(plan, "known is " + plan.value());
        }
        for (var stated : known.all(Quantity.class)) {
            var other = (Quantity) stated.value();
            boolean same = claim.unit() == Unit.PERCENT && other.unit() == Unit.PERCENT
                    || claim.unit() == Unit.GUESTS && other.unit() == Unit.GUESTS && claim.limit() == other.limit()
                    || claim.unit() == Unit.OTHER
                            && other.unit() == Unit.OTHER
                            && claim.noun() != null
                            && claim.noun().equals(other.noun())
                            && stated.language() == language;
            if (same) {
                return Judged.contradicted(
                        stated.fact(), "known is " + stated.fact().value());
            }
        }
        return Judged.unsupported("this number is in no source");
    }
}
