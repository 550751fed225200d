package dev.rainmaker.numberlock.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything a draft may be held against.
 *
 * @param today day on which it is read; relative dates count from it
 * @param zone of times without one
 * @param recipient name of the person it goes to, or null
 */
public record Knowledge(List<KnownFact> facts, LocalDate today, ZoneId zone, String recipient) {
    public Knowledge {
        facts = List.copyOf(facts);
    }
}
