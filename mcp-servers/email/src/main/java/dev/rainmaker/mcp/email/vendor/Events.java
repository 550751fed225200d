package dev.rainmaker.mcp.email.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.email.DeliveryLedger.Outcome;
import dev.rainmaker.mcp.email.DeliveryLedger.Report;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads one event of a vendor; what says nothing of a delivery (opens, clicks, …) is empty. */
final class Events {
    private static final int LONGEST = 300;

    private Events() {}

    static Optional<Report> sendGrid(JsonNode event) {
        var outcome =
                switch (event.path("event").asText("")) {
                    case "deferred" -> Outcome.DEFERRED;
                    case "delivered" -> Outcome.DELIVERED;
                    case "bounce" ->
                        event.path("type").asText("").equals("blocked") ? Outcome.DEFERRED : Outcome.BOUNCED;
                    case "dropped" -> Outcome.BOUNCED;
                    case "spamreport" -> Outcome.COMPLAINED;
                    case "unsubscribe", "group_unsubscribe" -> Outcome.UNSUBSCRIBED;
                    default -> null;
                };
        return report(
                outcome,
                event.path("sg_event_id"),
                event.path(SendGridProvider.MESSAGE_ID),
                event.path("email"),
                event.path("timestamp"),
                event.path("reason").asText(null));
    }

    /** @param event the part {@code event-data} */
    static Optional<Report> mailgun(JsonNode event) {
        var outcome =
                switch (event.path("event").asText("")) {
                    case "delivered" -> Outcome.DELIVERED;
                    case "failed" ->
                        event.path("severity").asText("").equals("temporary") ? Outcome.DEFERRED : Outcome.BOUNCED;
                    case "complained" -> Outcome.COMPLAINED;
                    case "unsubscribed" -> Outcome.UNSUBSCRIBED;
                    default -> null;
                };
        return report(
                outcome,
                event.path("id"),
                event.at("/user-variables/" + SendGridProvider.MESSAGE_ID),
                event.path("recipient"),
                event.path("timestamp"),
                event.at("/delivery-status/message").asText(null));
    }

    private static Optional<Report> report(
            Outcome outcome, JsonNode id, JsonNode messageId, JsonNode address, JsonNode at, String detail) {
        if (outcome == null || !id.isTextual() || !address.isTextual()) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                id.asText(),
                messageId.isTextual() ? messageId.asText() : null,
                address.asText(),
                outcome,
                Instant.ofEpochMilli(Math.round(at.asDouble() * 1000)),
                detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST)));
    }

    /** ISO form of a mail's date, or null. */
    static String instant(String mailDate) {
        try {
            return OffsetDateTime.parse(mailDate.replace(" UTC", " GMT"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toString();
        } catch (DateTimeException other) {
            return null;
        }
    }
}
