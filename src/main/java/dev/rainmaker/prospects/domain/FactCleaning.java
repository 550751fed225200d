package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.prospects.ProspectsConfig;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings facts into their one form. What a person typed wrongly is refused with the field's name; what a machine read wrongly
 * is left out and named, so that a person looks at it.
 */
@ApplicationScoped
class FactCleaning {
    static final int NAME = 200;
    static final int REASON = 1000;
    static final int MOST_GUESTS = 1_000_000;

    private final ProspectsConfig config;

    FactCleaning(ProspectsConfig config) {
        this.config = config;
    }

    /** Cleaned facts and what had to be left out. */
    record Cleaned(KnownFacts facts, List<String> leftOut) {
        /** One sentence for the person who reviews; null when nothing was left out. */
        String review() {
            return leftOut.isEmpty() ? null : "Could not be read and was left out: " + String.join(", ", leftOut) + ".";
        }
    }

    Cleaned clean(KnownFacts facts, Actor by) {
        var strict = human(by);
        var leftOut = new ArrayList<String>();
        var name = text("name", facts.name(), NAME, strict);
        if (name == null) {
            throw new InvalidRequest("name", "must not be empty");
        }
        var cleaned = new KnownFacts(
                facts.type(),
                name,
                text("company", facts.company(), NAME, strict),
                read("email", facts.email(), Contacts::email, "is not an e-mail address", strict, leftOut),
                read(
                        "phone",
                        facts.phone(),
                        text -> Contacts.phone(text, config.phoneRegion()),
                        "is not a phone number; write it with its country code",
                        strict,
                        leftOut),
                text("place", facts.place(), NAME, strict),
                read("timeZone", facts.timeZone(), FactCleaning::zone, "is not a time zone", strict, leftOut),
                facts.eventType(),
                facts.eventDate(),
                guests(facts.guests(), strict, leftOut),
                text("reason", facts.reason(), REASON, strict));
        return new Cleaned(cleaned, leftOut);
    }

    /** Whether what this actor enters counts as entered by a human. */
    static boolean human(Actor by) {
        return by.kind() == Actor.Kind.USER || by.kind() == Actor.Kind.CLIENT;
    }

    private static String text(String field, String value, int most, boolean strict) {
        if (value == null) {
            return null;
        }
        var plain = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (plain.length() > most) {
            if (strict) {
                throw new InvalidRequest(field, "must not be longer than " + most + " characters");
            }
            plain = plain.substring(0, most - 1).strip() + "…";
        }
        return hasSomethingToSee(plain) ? plain : null;
    }

    /** Signs that only steer how others are written are no name. */
    private static boolean hasSomethingToSee(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c));
    }

    private static String read(
            String field,
            String value,
            Function<String, java.util.Optional<String>> reader,
            String problem,
            boolean strict,
            List<String> leftOut) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var result = reader.apply(value);
        if (result.isEmpty()) {
            if (strict) {
                throw new InvalidRequest(field, problem);
            }
            leftOut.add(field);
        }
        return result.orElse(null);
    }

    private static Integer guests(Integer value, boolean strict, List<String> leftOut) {
        if (value == null || value >= 1 && value <= MOST_GUESTS) {
            return value;
        }
        if (strict) {
            throw new InvalidRequest("guests", "must be between 1 and " + MOST_GUESTS);
        }
        leftOut.add("guests");
        return null;
    }

    private static java.util.Optional<String> zone(String text) {
        try {
            return java.util.Optional.of(ZoneId.of(text.strip()).getId());
        } catch (DateTimeException unknown) {
            return java.util.Optional.empty();
        }
    }
}
