package dev.rainmaker.mcp.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of messages after the provider took them, as it reports; reports come at least once and in any order. Who cannot
 * be reached, complains or unsubscribes is refused from then on.
 */
@ApplicationScoped
public class DeliveryLedger {
    private static final String OUTCOMES = "email-outcome";
    private static final String BOUNCES = "email-bounce";
    private static final String SEEN = "email-event-seen";
    private static final Duration REMEMBER = Duration.ofDays(90);
    private static final Duration SEEN_FOR = Duration.ofDays(7);

    private final ServerStore store;
    private final Suppressions suppressions;
    private final ObjectMapper json;

    DeliveryLedger(ServerStore store, Suppressions suppressions, ObjectMapper json) {
        this.store = store;
        this.suppressions = suppressions;
        this.json = json;
    }

    /** From weakest to strongest: a later word of the provider does not undo a stronger one. */
    public enum Outcome {
        DEFERRED(null),
        DELIVERED(null),
        BOUNCED("mail does not reach this address"),
        UNSUBSCRIBED("unsubscribed at the mail provider"),
        COMPLAINED("complained of spam");

        private final String whyRefused;

        Outcome(String whyRefused) {
            this.whyRefused = whyRefused;
        }
    }

    /**
     * One report.
     *
     * @param eventId the provider's id of it
     * @param messageId ours; null when the provider does not say
     * @param detail the provider's reason, at most 300 characters; may be null
     */
    public record Report(
            String eventId, String messageId, String address, Outcome outcome, Instant at, String detail) {}

    record Known(Outcome outcome, String at, String detail) {}

    /** Takes a report once. */
    public void take(Report report) {
        if (store.get(SEEN, report.eventId()).isPresent()) {
            return;
        }
        if (report.messageId() != null) {
            var known = of(report.messageId());
            if (known.isEmpty() || known.get().outcome().compareTo(report.outcome()) < 0) {
                put(
                        OUTCOMES,
                        report.messageId(),
                        new Known(report.outcome(), report.at().toString(), report.detail()));
            }
        }
        var address = report.address().toLowerCase(Locale.ROOT);
        if (report.outcome() == Outcome.BOUNCED) {
            put(
                    BOUNCES,
                    address,
                    new Bounce(address, report.detail(), report.at().toString()));
        }
        if (report.outcome().whyRefused != null) {
            suppressions.add(address, report.outcome().whyRefused);
        }
        store.put(SEEN, report.eventId(), "seen", SEEN_FOR);
    }

    Optional<Known> of(String messageId) {
        return store.get(OUTCOMES, messageId).map(text -> read(text, Known.class));
    }

    /** Whether more is known than that the message is on its way. */
    boolean isSettled(String messageId) {
        return of(messageId)
                .filter(known -> known.outcome() != Outcome.DEFERRED)
                .isPresent();
    }

    /** Reported bounces, in alphabetical order; 100 a page. */
    List<Bounce> bounces(int page) {
        return store.keys(BOUNCES).stream()
                .skip(page * 100L)
                .limit(100)
                .flatMap(address -> store.get(BOUNCES, address).stream())
                .map(text -> read(text, Bounce.class))
                .toList();
    }

    private void put(String namespace, String key, Object value) {
        try {
            store.put(namespace, key, json.writeValueAsString(value), REMEMBER);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("the delivery ledger can't be read", failure);
        }
    }
}
