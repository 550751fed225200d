package dev.rainmaker.dates.domain;

import java.time.Instant;
import java.time.LocalDate;

/** The times that count for a day's line now. No hold outlives the beginning of its day. Pure. */
record Deadlines(Instant now, LocalDate day, BusinessDays calendar, int holdDays, int challengeDays, int remindDays) {
    Instant hold() {
        return capped(calendar.after(now, holdDays));
    }

    Instant challenge() {
        return capped(calendar.after(now, challengeDays));
    }

    Instant dayBegins() {
        return calendar.beginningOf(day);
    }

    /** When to remind of an expiry; null when that has passed. */
    Instant reminder(Instant expiry) {
        var at = calendar.before(expiry, remindDays);
        return at.isAfter(now) ? at : null;
    }

    private Instant capped(Instant at) {
        return at.isBefore(dayBegins()) ? at : dayBegins();
    }
}
