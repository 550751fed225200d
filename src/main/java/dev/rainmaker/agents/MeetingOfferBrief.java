package dev.rainmaker.agents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What an offer is made from.
 *
 * @param free starts of free slots, as the calendar tool gave them
 * @param zone the company's zone
 * @param clientZone the client's zone; null when unknown
 * @param preferred the client's words, e.g. "Thursday afternoon"; may be null
 * @param type initial_call | venue_visit | planning_session | final_walkthrough
 */
public record MeetingOfferBrief(
        Company company,
        String clientName,
        List<Instant> free,
        ZoneId zone,
        ZoneId clientZone,
        String preferred,
        String type) {
    public MeetingOfferBrief {
        free = List.copyOf(free);
    }
}
