package dev.rainmaker.agents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Times to offer.
 *
 * @param slots up to three, earliest first, in the order of the numbered lines
 * @param zone the zone in which the text names them
 * @param text message with one numbered line per slot, e.g. "1) Thursday, 3 December 2026, 10:00 (Europe/Berlin)"
 */
public record MeetingOffer(List<Instant> slots, ZoneId zone, String text) {
    public MeetingOffer {
        slots = List.copyOf(slots);
    }
}
