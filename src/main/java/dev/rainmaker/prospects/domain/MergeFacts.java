package dev.rainmaker.prospects.domain;

import java.util.Collection;
import java.util.Objects;

/** What a merge and its undo do to facts; pure. */
final class MergeFacts {
    private MergeFacts() {}

    /** The kept one's facts with its gaps filled by the other's. */
    static KnownFacts fillEmpty(KnownFacts kept, KnownFacts other) {
        return new KnownFacts(
                kept.type(),
                kept.name(),
                or(kept.company(), other.company()),
                or(kept.email(), other.email()),
                or(kept.phone(), other.phone()),
                or(kept.place(), other.place()),
                or(kept.timeZone(), other.timeZone()),
                or(kept.eventType(), other.eventType()),
                or(kept.eventDate(), other.eventDate()),
                or(kept.guests(), other.guests()),
                or(kept.reason(), other.reason()));
    }

    /** Empties the filled fields again where they still hold the other's value. */
    static KnownFacts takeBack(KnownFacts now, KnownFacts other, Collection<String> filled) {
        return new KnownFacts(
                now.type(),
                now.name(),
                back(filled, "company", now.company(), other.company()),
                back(filled, "email", now.email(), other.email()),
                back(filled, "phone", now.phone(), other.phone()),
                back(filled, "place", now.place(), other.place()),
                back(filled, "timeZone", now.timeZone(), other.timeZone()),
                back(filled, "eventType", now.eventType(), other.eventType()),
                back(filled, "eventDate", now.eventDate(), other.eventDate()),
                back(filled, "guests", now.guests(), other.guests()),
                back(filled, "reason", now.reason(), other.reason()));
    }

    private static <T> T or(T kept, T other) {
        return kept == null ? other : kept;
    }

    private static <T> T back(Collection<String> filled, String field, T now, T other) {
        return filled.contains(field) && Objects.equals(now, other) ? null : now;
    }
}
