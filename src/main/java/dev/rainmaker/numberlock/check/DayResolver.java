package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Days;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import dev.rainmaker.numberlock.check.ClaimValue.Span;
import dev.rainmaker.numberlock.check.ClaimValue.Weekday;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Dates stand on an equal known day; a weekday that does not fit its date is wrong whatever else is known. */
final class DayResolver {
    private final Known known;

    DayResolver(Known known) {
        this.known = known;
    }

    /** @param beside numbers that the same sentence names */
    Judged judge(Days claim, List<Quantity> beside) {
        if (claim.readings().isEmpty()) {
            return Judged.contradicted(null, "there is no such day");
        }
        for (var reading : claim.readings()) {
            var found = reading.isDay() ? day(claim, reading) : span(claim, reading);
            found = found == null && reading.isDay() ? counted(claim, reading, beside) : found;
            if (found != null) {
                return found;
            }
        }
        if (claim.year() && claim.weekday() != null) {
            var day = claim.readings().getFirst().from();
            if (day.getDayOfWeek() != claim.weekday()) {
                return Judged.contradicted(null, day + " is a " + name(day));
            }
        }
        return opposed(claim);
    }

    private Judged day(Days claim, Span reading) {
        for (var stated : known.all(Days.class)) {
            var other = (Days) stated.value();
            if (other.vague()) {
                continue;
            }
            for (var span : other.readings()) {
                for (var day : new LocalDate[] {span.from(), span.to()}) {
                    if (same(claim, reading.from(), day)) {
                        return fitting(claim, day, stated.fact());
                    }
                }
            }
        }
        return null;
    }

    private static boolean same(Days claim, LocalDate claimed, LocalDate day) {
        return claim.year()
                ? claimed.equals(day)
                : claimed.getMonth() == day.getMonth() && claimed.getDayOfMonth() == day.getDayOfMonth();
    }

    private static Judged fitting(Days claim, LocalDate day, KnownFact fact) {
        return claim.weekday() == null || claim.weekday() == day.getDayOfWeek()
                ? Judged.verified(fact, "the same day")
                : Judged.contradicted(fact, day + " is a " + name(day));
    }

    private static String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Judged span(Days claim, Span reading) {
        KnownFact first = null;
        KnownFact last = null;
        for (var stated : known.all(Days.class)) {
            var other = (Days) stated.value();
            for (var span : other.readings()) {
                boolean within = reading.holds(span.from()) && reading.holds(span.to());
                boolean touches = !other.vague() && (reading.holds(span.from()) || reading.holds(span.to()));
                if (claim.vague() && (within || touches)) {
                    return Judged.verified(stated.fact(), "a known day lies in it");
                }
                first = same(claim, reading.from(), span.from()) ? stated.fact() : first;
                last = same(claim, reading.to(), span.to()) ? stated.fact() : last;
            }
        }
        if (claim.vague()
                && claim.year()
                && reading.holds(known.knowledge().today())
                && !year(reading.from(), reading.to())) {
            return Judged.verified(null, "today lies in it");
        }
        if (first != null && last != null) {
            return claim.weekday() == null || claim.weekday() == reading.from().getDayOfWeek()
                    ? Judged.verified(first, "the same days")
                    : Judged.contradicted(first, reading.from() + " is a " + name(reading.from()));
        }
        return year(reading.from(), reading.to()) ? year(reading) : null;
    }

    private static boolean year(LocalDate from, LocalDate to) {
        return from.getDayOfYear() == 1 && to.getDayOfYear() >= 365;
    }

    /** A year may be known as a number. */
    private Judged year(Span reading) {
        var year = BigDecimal.valueOf(reading.from().getYear());
        for (var stated : known.all(Quantity.class)) {
            if (((Quantity) stated.value()).low().compareTo(year) == 0) {
                return Judged.verified(stated.fact(), "the same year");
            }
        }
        return null;
    }

    /** A term counted from a known day: sixty days before the event. */
    private Judged counted(Days claim, Span reading, List<Quantity> beside) {
        for (var term : known.all(Quantity.class)) {
            var quantity = (Quantity) term.value();
            if (quantity.unit() != Unit.DAYS && quantity.unit() != Unit.WEEKS
                    || quantity.isRange()
                    || beside.stream()
                            .noneMatch(each ->
                                    each.unit() == quantity.unit() && each.low().compareTo(quantity.low()) == 0)) {
                continue;
            }
            long days = quantity.low().longValue() * (quantity.unit() == Unit.WEEKS ? 7 : 1);
            for (var stated : known.all(Days.class)) {
                var other = (Days) stated.value();
                if (!stated.structured() || other.vague() || days == 0) {
                    continue;
                }
                var day = other.readings().getFirst().from();
                if (same(claim, reading.from(), day.minusDays(days))
                        || same(claim, reading.from(), day.plusDays(days))) {
                    return Judged.verified(term.fact(), "computed: " + days + " days from " + day);
                }
            }
        }
        return null;
    }

    private Judged opposed(Days claim) {
        var reading = claim.readings().getFirst();
        for (var stated : known.all(Days.class)) {
            var other = (Days) stated.value();
            if (!other.vague() && stated.structured() && reading.isDay()) {
                return Judged.contradicted(
                        stated.fact(), "known is " + stated.fact().value());
            }
        }
        return Judged.unsupported("this date is in no source");
    }

    /** A weekday alone: of a known day, or named in something known. */
    Judged judge(Weekday claim, LocalDate before) {
        if (before != null) {
            return before.getDayOfWeek() == claim.day()
                    ? Judged.verified(null, before + " is a " + name(before))
                    : Judged.contradicted(null, before + " is a " + name(before));
        }
        for (var stated : known.all(Weekday.class)) {
            var other = (Weekday) stated.value();
            if (other.day() == claim.day() && other.last() == claim.last()) {
                return Judged.verified(stated.fact(), "the same weekday");
            }
        }
        if (claim.day() != claim.last()) {
            return Judged.unsupported("these weekdays are in no source");
        }
        for (var stated : known.all(Days.class)) {
            for (var span : ((Days) stated.value()).readings()) {
                if (!((Days) stated.value()).vague() && span.from().getDayOfWeek() == claim.day()) {
                    return Judged.verified(stated.fact(), "a known day is a " + name(span.from()));
                }
            }
        }
        return Judged.unsupported("no known day is one");
    }
}
