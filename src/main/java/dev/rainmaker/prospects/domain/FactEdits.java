package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.prospects.UpdateProspect;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How edits and research change known facts; pure. */
final class FactEdits {
    private FactEdits() {}

    /** Facts after a person's edit. */
    static KnownFacts apply(KnownFacts now, UpdateProspect edit) {
        boolean all = edit.replace();
        return new KnownFacts(
                edit.type() == null ? now.type() : edit.type(),
                pick(all, edit.name(), now.name()),
                pick(all, edit.company(), now.company()),
                pick(all, edit.email(), now.email()),
                pick(all, edit.phone(), now.phone()),
                pick(all, edit.place(), now.place()),
                pick(all, edit.timeZone(), now.timeZone()),
                pick(all, edit.eventType(), now.eventType()),
                pick(all, edit.eventDate(), now.eventDate()),
                pick(all, edit.guests(), now.guests()),
                pick(all, edit.reason(), now.reason()));
    }

    /** Facts after filling in texts by field name; unknown names and values of the wrong kind change nothing. */
    static KnownFacts fill(KnownFacts now, Map<String, String> values) {
        return new KnownFacts(
                now.type(),
                text(values, "name", now.name()),
                text(values, "company", now.company()),
                text(values, "email", now.email()),
                text(values, "phone", now.phone()),
                text(values, "place", now.place()),
                text(values, "timeZone", now.timeZone()),
                eventType(values.get("eventType")).orElse(now.eventType()),
                date(values.get("eventDate")).orElse(now.eventDate()),
                guests(values.get("guests")).orElse(now.guests()),
                now.reason());
    }

    /** Names of the fields in which two differ. */
    static Set<String> changed(KnownFacts before, KnownFacts after) {
        var names = new LinkedHashSet<String>();
        mark(names, "type", before.type(), after.type());
        mark(names, "name", before.name(), after.name());
        mark(names, "company", before.company(), after.company());
        mark(names, "email", before.email(), after.email());
        mark(names, "phone", before.phone(), after.phone());
        mark(names, "place", before.place(), after.place());
        mark(names, "timeZone", before.timeZone(), after.timeZone());
        mark(names, "eventType", before.eventType(), after.eventType());
        mark(names, "eventDate", before.eventDate(), after.eventDate());
        mark(names, "guests", before.guests(), after.guests());
        mark(names, "reason", before.reason(), after.reason());
        return names;
    }

    private static <T> T pick(boolean replace, T edited, T now) {
        return replace || edited != null ? edited : now;
    }

    private static String text(Map<String, String> values, String field, String now) {
        var value = values.get(field);
        return value == null || value.isBlank() ? now : value;
    }

    private static Optional<EventType> eventType(String text) {
        for (var type : EventType.values()) {
            if (text != null
                    && type.name().toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> guests(String text) {
        return text != null && text.strip().matches("[1-9][0-9]{0,5}")
                ? Optional.of(Integer.valueOf(text.strip()))
                : Optional.empty();
    }

    private static void mark(Set<String> names, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
