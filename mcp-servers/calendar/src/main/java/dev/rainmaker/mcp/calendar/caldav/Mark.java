package dev.rainmaker.mcp.calendar.caldav;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What one writing of ours left on a resource, so that it can be told from every other one, also after its answer was lost.
 *
 * @param until when a hold or a guard ends by itself
 * @param nonce different for each writing
 */
record Mark(Kind kind, Instant until, String nonce) {
    private static final String PROPERTY = "X-RAINMAKER-BOOKING";
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::until).thenComparing(Mark::nonce);

    /** What the resource is. */
    enum Kind {
        /** A wish for a time; gives way to what is booked and to an earlier wish. */
        HOLD,
        /** A time that was won and to which a booked event is being moved; gives way to nothing. */
        GUARD,
        /** A booked event. */
        BOOKED
    }

    static Mark made(Kind kind, Instant until) {
        return new Mark(kind, until, UUID.randomUUID().toString());
    }

    /** The iCalendar text with this mark. A hold and a guard have no guests, so that no server tells them of it. */
    String on(String text) {
        var calendar = Biweekly.parse(text).first();
        for (var event : calendar.getEvents()) {
            event.addExperimentalProperty(PROPERTY, kind.name().toLowerCase(Locale.ROOT) + " " + until + " " + nonce);
            if (kind != Kind.BOOKED) {
                event.getAttendees().clear();
                event.setStatus(Status.tentative());
            }
        }
        return Biweekly.write(calendar).go();
    }

    /** The mark of a text; none on what other programs wrote. */
    static Optional<Mark> of(String text) {
        return Biweekly.parse(text).all().stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .flatMap(event -> read(event).stream())
                .findFirst();
    }

    private static Optional<Mark> read(VEvent event) {
        var property = event.getExperimentalProperty(PROPERTY);
        var words = property == null || property.getValue() == null
                ? new String[0]
                : property.getValue().split(" ");
        try {
            return words.length == 3
                    ? Optional.of(new Mark(
                            Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), Instant.parse(words[1]), words[2]))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Whether nobody stands behind it any more: its writer was cut off. */
    boolean isAbandoned(Instant now) {
        return kind != Kind.BOOKED && now.isAfter(until);
    }

    /** Whether it is a hold that came after another; the same answer for everybody who compares them. */
    boolean isHoldAfter(Mark other) {
        return kind == Kind.HOLD && ORDER.compare(this, other) > 0;
    }
}
