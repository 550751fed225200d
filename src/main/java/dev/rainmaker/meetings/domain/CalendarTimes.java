package dev.rainmaker.meetings.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rainmaker.meetings.OpenHours;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.tools.read.CalendarReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a calendar has free, as the calendar tool says. Asked once for many who look at the same moment and remembered for a
 * few seconds: what was taken here meanwhile is known from our own rows, and the tool refuses to book a time that is taken.
 */
@ApplicationScoped
class CalendarTimes {
    private static final int A_PAGE = 50;
    private static final int MOST_PAGES = 20;

    private final CalendarReader calendar;
    private final Cache<Wanted, List<Slot>> known = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    CalendarTimes(CalendarReader calendar) {
        this.calendar = calendar;
    }

    /**
     * Which times are looked for.
     *
     * @param before stays free before each
     * @param after stays free after each
     */
    record Wanted(
            String calendarId,
            OpenHours hours,
            Duration length,
            Duration before,
            Duration after,
            Instant from,
            Instant to) {
        /** The same for everybody who asks within an hour. */
        Wanted byTheHour() {
            return new Wanted(
                    calendarId,
                    hours,
                    length,
                    before,
                    after,
                    from.truncatedTo(ChronoUnit.HOURS),
                    to.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        }

        private boolean within(Slot slot) {
            return !slot.start().isBefore(from) && !slot.end().isAfter(to);
        }
    }

    /** Earliest first. Blocking. */
    List<Slot> free(Wanted wanted) {
        return known.get(wanted.byTheHour(), this::ask).stream()
                .filter(wanted::within)
                .toList();
    }

    /**
     * The tool is asked for spans with the buffers in them, which need no buffer of their own: so that both sides may differ and
     * starts stay on the half hours from opening on.
     */
    private List<Slot> ask(Wanted wanted) {
        var found = new ArrayList<Slot>();
        var from = wanted.from().minus(wanted.before());
        var to = wanted.to().plus(wanted.after());
        for (var page = 0; page < MOST_PAGES && from.isBefore(to); page++) {
            var spans = calendar.freeSlots(
                    wanted.calendarId(),
                    from,
                    to,
                    wanted.length().plus(wanted.before()).plus(wanted.after()),
                    Duration.ZERO,
                    window(wanted),
                    HoursText.days(wanted.hours().days()),
                    wanted.hours().zone().getId(),
                    A_PAGE);
            spans.stream()
                    .map(span -> new Slot(
                            span.start().plus(wanted.before()), span.end().minus(wanted.after())))
                    .filter(wanted.hours()::hold)
                    .forEach(found::add);
            if (spans.size() < A_PAGE) {
                break;
            }
            from = spans.getLast().start().plusSeconds(1);
        }
        return List.copyOf(found);
    }

    private static String window(Wanted wanted) {
        var opens = wanted.hours().opens();
        var closes = wanted.hours().closes();
        var first = opens.minus(wanted.before());
        var last = closes.plus(wanted.after());
        return (first.isAfter(opens) ? LocalTime.MIN : first) + "-"
                + (last.isBefore(closes) ? LocalTime.of(23, 59) : last);
    }
}
