package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.CreateProspect;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is known about a prospect in plain, cleaned text: the form between a command and the encrypted row.
 *
 * @param email lower case, or null
 * @param phone E.164, or null
 */
record KnownFacts(
        ProspectType type,
        String name,
        String company,
        String email,
        String phone,
        String place,
        String timeZone,
        EventType eventType,
        LocalDate eventDate,
        Integer guests,
        String reason) {

    static KnownFacts of(CreateProspect command) {
        return new KnownFacts(
                command.type() == null ? ProspectType.INDIVIDUAL : command.type(),
                command.name(),
                command.company(),
                command.email(),
                command.phone(),
                command.place(),
                null,
                command.eventType(),
                command.eventDate(),
                command.guests(),
                command.reason());
    }

    /** The same with other contact data. */
    KnownFacts withContact(String otherEmail, String otherPhone) {
        return new KnownFacts(
                type, name, company, otherEmail, otherPhone, place, timeZone, eventType, eventDate, guests, reason);
    }

    /** Names of the fields that hold a value. */
    Set<String> given() {
        var fields = new LinkedHashSet<String>();
        add(fields, "type", type);
        add(fields, "name", name);
        add(fields, "company", company);
        add(fields, "email", email);
        add(fields, "phone", phone);
        add(fields, "place", place);
        add(fields, "timeZone", timeZone);
        add(fields, "eventType", eventType);
        add(fields, "eventDate", eventDate);
        add(fields, "guests", guests);
        add(fields, "reason", reason);
        return fields;
    }

    private static void add(Set<String> fields, String name, Object value) {
        if (value != null) {
            fields.add(name);
        }
    }
}
