package dev.rainmaker.simulation.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** What a persona knows about its own event; {@code date} is an expression of the world, {@code wording} how it writes one. */
public record Facts(
        @JsonProperty("event_type") String eventType,
        String date,
        String wording,
        int guests,
        @JsonProperty("later_guests") Integer laterGuests,
        String budget,
        String place,
        String style,
        String wishes,
        String occasion) {

    /** The same event with so many guests more, now and later. */
    public Facts withMoreGuests(int more) {
        var later = laterGuests == null ? null : Integer.valueOf(laterGuests + more);
        return new Facts(eventType, date, wording, guests + more, later, budget, place, style, wishes, occasion);
    }

    /** The guest count that it will have changed its mind to. */
    public Optional<Integer> changedGuests() {
        return Optional.ofNullable(laterGuests);
    }
}
