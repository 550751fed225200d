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

    /** Somebody just like this one who reads mail at another address. */
    public Persona namesake(String number, String elsewhere) {
        return new Persona(id + "+" + number, temper, name, elsewhere, replyHours, referral, facts);
    }

    /** The first name. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }
}
