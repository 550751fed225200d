package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.List;

/**
 * A target in structured form. Null (or an empty list) means: not restricted.
 *
 * @param region place words as written
 * @param from first day of the event, inclusive
 * @param to last day of the event, inclusive
 */
public record HuntFilters(
        List<EventType> eventTypes, String region, Integer guestsMin, Integer guestsMax, LocalDate from, LocalDate to) {
    public HuntFilters {
        eventTypes = eventTypes == null ? List.of() : List.copyOf(eventTypes);
        region = region == null || region.isBlank() ? null : region.strip();
    }

    public static HuntFilters none() {
        return new HuntFilters(List.of(), null, null, null, null, null);
    }

    /** These filters, with gaps filled from others. */
    public HuntFilters orElse(HuntFilters other) {
        return new HuntFilters(
                eventTypes.isEmpty() ? other.eventTypes : eventTypes,
                region == null ? other.region : region,
                guestsMin == null && guestsMax == null ? other.guestsMin : guestsMin,
                guestsMin == null && guestsMax == null ? other.guestsMax : guestsMax,
                from == null && to == null ? other.from : from,
                from == null && to == null ? other.to : to);
    }
}
