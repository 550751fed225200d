package dev.rainmaker.outreach;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The event's clock: how long silence lasts before a follow-up, by the days that are left until the event. Far off, people
 * decide slowly and get double the usual wait; close to it they decide fast and get less, a day at least; in the last week
 * nobody wants to be asked again. The steps are this house's own choice. Pure.
 */
public final class Cadence {
    private static final Duration LEAST = Duration.ofDays(1);
    private static final int LAST_DAYS = 7;
    private static final int SOON = 30;
    private static final int NEAR = 120;
    private static final int FAR = 365;

    private Cadence() {}

    /**
     * The wait before the next follow-up; empty when none should follow any more.
     *
     * @param usual wait between 120 and 365 days before the event, and when its date is not known
     * @param eventDate null when unknown
     */
    public static Optional<Duration> before(Duration usual, LocalDate eventDate, LocalDate today) {
        if (eventDate == null) {
            return Optional.of(usual);
        }
        long left = ChronoUnit.DAYS.between(today, eventDate);
        if (left <= LAST_DAYS) {
            return Optional.empty();
        }
        if (left > FAR) {
            return Optional.of(usual.multipliedBy(2));
        }
        if (left > NEAR) {
            return Optional.of(usual);
        }
        return Optional.of(shortened(left > SOON ? usual.multipliedBy(2).dividedBy(3) : usual.dividedBy(3), usual));
    }

    private static Duration shortened(Duration wait, Duration usual) {
        var least = usual.compareTo(LEAST) < 0 ? usual : LEAST;
        return wait.compareTo(least) < 0 ? least : wait;
    }
}
