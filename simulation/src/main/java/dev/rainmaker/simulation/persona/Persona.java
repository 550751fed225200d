package dev.rainmaker.simulation.persona;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A fictional person behind one or more documents; {@code replyHours} is its usual delay in business hours. */
public record Persona(
        String id,
        Temper temper,
        String name,
        String address,
        @JsonProperty("reply_hours") double replyHours,
        String referral,
        Facts facts) {

    /** The same person whose event has so many guests more. */
    public Persona withMoreGuests(int more) {
        return new Persona(id, temper, name, address, replyHours, referral, facts.withMoreGuests(more));
    }

    /** The first name. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }
}
