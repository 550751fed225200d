package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Clock;
import dev.rainmaker.numberlock.check.ClaimValue.Days;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Times stand on an equal known time; behind a day that has known times, on one of that day. */
final class TimeResolver {
    private static final Pattern THEIRS = Pattern.compile(
            "(?i)^\\s*(?:\\(?(?:yours|your time|for you|ihrer zeit|bei ihnen|chez vous|heure de|su hora|hora de))");

    private final Known known;

    TimeResolver(Known known) {
        this.known = known;
    }

    /**
     * @param day that is named with it, or null
     * @param after the text behind it
     */
    Judged judge(Clock claim, LocalDate day, String after) {
        Known.Stated other = null;
        boolean dayHasTimes = false;
        boolean theirs = THEIRS.matcher(after).find();
        for (var stated : known.all(Clock.class)) {
            var on = day == null || !stated.structured() ? null : dayOf(stated.fact());
            boolean thatDay = on != null && on.equals(day);
            dayHasTimes |= thatDay;
            if (matches(claim, (Clock) stated.value(), theirs)) {
                if (on == null || thatDay) {
                    other = other == null || thatDay ? stated : other;
                    if (thatDay || day == null) {
                        return Judged.verified(stated.fact(), "the same time");
                    }
                }
            }
        }
        if (other != null && !dayHasTimes) {
            return Judged.verified(other.fact(), "the same time");
        }
        for (var stated : known.all(Clock.class)) {
            if (stated.structured()) {
                return Judged.contradicted(
                        stated.fact(), "known is " + stated.fact().value());
            }
        }
        return Judged.unsupported("this time is in no source");
    }

    private static boolean matches(Clock claim, Clock other, boolean theirs) {
        return claim.minutes().stream()
                .anyMatch(minute -> other.minutes().contains(minute)
                        || theirs && other.minutes().stream().anyMatch(each -> (each - minute) % 60 == 0));
    }

    private LocalDate dayOf(KnownFact fact) {
        return known.all(Days.class).stream()
                .filter(stated -> stated.fact() == fact && stated.structured())
                .map(stated -> ((Days) stated.value()).readings().getFirst().from())
                .findFirst()
                .orElse(null);
    }
}
