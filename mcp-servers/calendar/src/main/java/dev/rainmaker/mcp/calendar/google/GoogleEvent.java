package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An event in Google's form and ours. */
final class GoogleEvent {
    private static final String UID = "rainmakerUid";

    private static final Set<String> READ = Set.of(
            "id",
            "status",
            "summary",
            "description",
            "location",
            "start",
            "end",
            "attendees",
            "transparency",
            "extendedProperties");

    private GoogleEvent() {}

    /** Our uid as the id that a client may choose: digits of base 32 (0-9, a-v); the same uid has the same id. */
    static String id(String uid) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return "rm" + new BigInteger(1, hash).toString(32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    static Map<String, Object> body(CalendarEvent event) {
        var body = new LinkedHashMap<String, Object>();
        body.put("summary", event.title());
        body.put("description", event.description());
        body.put("location", event.location());
        body.put("start", Map.of("dateTime", event.start().toString(), "timeZone", event.timeZone()));
        body.put("end", Map.of("dateTime", event.end().toString(), "timeZone", event.timeZone()));
        if (!event.attendees().isEmpty()) {
            body.put(
                    "attendees",
                    event.attendees().stream()
                            .map(address -> Map.of("email", address))
                            .toList());
        }
        body.put("extendedProperties", Map.of("private", Map.of(UID, event.uid())));
        return body;
    }

    /**
     * Empty for what has no time, such as an entry that only says that an occurrence was cancelled.
     *
     * @param local zone of whole days
     */
    static Optional<CalendarEvent> read(JsonNode node, ZoneId local) {
        var start = moment(node.path("start"), local);
        var end = moment(node.path("end"), local);
        if (start == null || end == null) {
            return Optional.empty();
        }
        var ours = node.at("/extendedProperties/private/" + UID);
        List<String> attendees = new ArrayList<>();
        node.path("attendees").forEach(each -> {
            if (each.path("email").isTextual()) {
                attendees.add(each.path("email").asText());
            }
        });
        return Optional.of(new CalendarEvent(
                ours.isTextual() ? ours.asText() : node.path("id").asText(),
                node.path("summary").asText(""),
                start,
                end,
                node.at("/start/timeZone").asText("UTC"),
                node.path("location").asText(null),
                node.path("description").asText(null),
                List.copyOf(attendees),
                node.path("status").asText("").equals("cancelled"),
                node.path("transparency").asText("").equals("transparent")));
    }

    /** The entry with what {@link #read} reads, and no more. */
    static JsonNode shortened(JsonNode node) {
        return ((ObjectNode) node).deepCopy().retain(READ);
    }

    private static Instant moment(JsonNode node, ZoneId local) {
        try {
            if (node.path("dateTime").isTextual()) {
                return OffsetDateTime.parse(node.path("dateTime").asText()).toInstant();
            }
            return node.path("date").isTextual()
                    ? LocalDate.parse(node.path("date").asText())
                            .atStartOfDay(local)
                            .toInstant()
                    : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
