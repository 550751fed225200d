package dev.rainmaker.mcp.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Reads iCalendar text (RFC 5545), also that of other programs: series with their exceptions and moved occurrences, whole days,
 * times without a zone.
 */
@ApplicationScoped
public class IcsReader {
    private static final int MAX_OCCURRENCES = 2_000;
    private static final Duration WITHOUT_END = Duration.ofHours(1);

    /** Which occurrence of which series was moved. */
    private record Moved(String uid, Instant from) {}

    /**
     * Occurrences that touch a span.
     *
     * @param local zone of whole days and of times that name no zone
     */
    public List<CalendarEvent> between(String text, Instant from, Instant to, ZoneId local) {
        return parsed(text)
                .flatMap(calendar -> between(calendar, from, to, local))
                .toList();
    }

    /** Events of this uid, each at its first occurrence. */
    public List<CalendarEvent> withUid(String text, String uid) {
        return parsed(text)
                .flatMap(calendar -> readable(calendar)
                        .filter(entry -> uid.equals(entry.getUid().getValue()))
                        .map(entry -> {
                            var start = start(calendar, entry, ZoneOffset.UTC);
                            return IcsEntry.event(entry, start, end(calendar, entry, start, ZoneOffset.UTC));
                        }))
                .toList();
    }

    private static Stream<ICalendar> parsed(String text) {
        return Biweekly.parse(DescribedZones.withoutKnown(text)).all().stream();
    }

    private static Stream<VEvent> readable(ICalendar calendar) {
        return calendar.getEvents().stream()
                .filter(entry -> entry.getUid() != null
                        && entry.getDateStart() != null
                        && entry.getDateStart().getValue() != null);
    }

    private static Stream<CalendarEvent> between(ICalendar calendar, Instant from, Instant to, ZoneId local) {
        var moved = new HashSet<Moved>();
        readable(calendar).filter(entry -> entry.getRecurrenceId() != null).forEach(entry -> {
            var original = entry.getRecurrenceId();
            moved.add(new Moved(entry.getUid().getValue(), instant(calendar, original, original.getValue(), local)));
        });
        return readable(calendar).flatMap(entry -> occurrences(calendar, entry, from, to, local, moved).stream());
    }

    private static List<CalendarEvent> occurrences(
            ICalendar calendar, VEvent entry, Instant from, Instant to, ZoneId local, Set<Moved> moved) {
        var found = new ArrayList<CalendarEvent>();
        if (entry.getRecurrenceId() != null) {
            var start = start(calendar, entry, local);
            add(found, IcsEntry.event(entry, start, end(calendar, entry, start, local)), from, to);
            return found;
        }
        var dates = entry.getDateIterator(zone(calendar, entry.getDateStart()));
        // A day earlier on top: a whole day of another zone may begin before the span does.
        dates.advanceTo(Date.from(from.minus(length(calendar, entry)).minus(Duration.ofDays(1))));
        for (int n = 0; n < MAX_OCCURRENCES && dates.hasNext(); n++) {
            var start = instant(calendar, entry.getDateStart(), dates.next(), local);
            if (start.isAfter(to.plus(Duration.ofDays(1)))) {
                break;
            }
            if (!moved.contains(new Moved(entry.getUid().getValue(), start))) {
                add(found, IcsEntry.event(entry, start, end(calendar, entry, start, local)), from, to);
            }
        }
        return found;
    }

    private static void add(List<CalendarEvent> found, CalendarEvent event, Instant from, Instant to) {
        if (event.start().isBefore(to) && event.end().isAfter(from)) {
            found.add(event);
        }
    }

    /** A whole day ends with the day, also when that has 23 or 25 hours. */
    private static Instant end(ICalendar calendar, VEvent entry, Instant start, ZoneId local) {
        var length = length(calendar, entry);
        return entry.getDateStart().getValue().hasTime()
                ? start.plus(length)
                : start.atZone(local).plusDays(length.toDays()).toInstant();
    }

    private static Duration length(ICalendar calendar, VEvent entry) {
        var end = entry.getDateEnd();
        if (end != null) {
            return Duration.between(
                    start(calendar, entry, ZoneOffset.UTC), instant(calendar, end, end.getValue(), ZoneOffset.UTC));
        }
        if (entry.getDuration() != null) {
            return Duration.ofMillis(entry.getDuration().getValue().toMillis());
        }
        return entry.getDateStart().getValue().hasTime() ? WITHOUT_END : Duration.ofDays(1);
    }

    private static Instant start(ICalendar calendar, VEvent entry, ZoneId local) {
        return instant(calendar, entry.getDateStart(), entry.getDateStart().getValue(), local);
    }

    /**
     * The library reads what has no zone in the zone of this machine; here it is put into the zone that is meant. An hour that a
     * day has twice is the first one (RFC 5545 §3.3.5).
     */
    private static Instant instant(ICalendar calendar, DateOrDateTimeProperty property, Date date, ZoneId local) {
        var moment = date.toInstant();
        if (isLocal(calendar, property)) {
            return moment.atZone(ZoneId.systemDefault())
                    .toLocalDateTime()
                    .atZone(local)
                    .toInstant();
        }
        var zone = zone(calendar, property).getID();
        return DescribedZones.isKnown(zone)
                ? moment.atZone(ZoneId.of(zone)).withEarlierOffsetAtOverlap().toInstant()
                : moment;
    }

    private static TimeZone zone(ICalendar calendar, DateOrDateTimeProperty property) {
        if (isLocal(calendar, property)) {
            return TimeZone.getDefault();
        }
        var named = calendar.getTimezoneInfo().getTimezone(property);
        return named == null ? TimeZone.getTimeZone("UTC") : named.getTimeZone();
    }

    private static boolean isLocal(ICalendar calendar, DateOrDateTimeProperty property) {
        return !property.getValue().hasTime() || calendar.getTimezoneInfo().isFloating(property);
    }
}
