package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the events of the coming months by incremental lists: the first reads all of them, each later one what has changed since,
 * by the vendor's sync token. What is known of a calendar is kept in the store, for all replicas, and read anew now and then and
 * when the vendor no longer knows the token (410). For listing only: a booking looks at the calendar itself.
 */
@ApplicationScoped
class GoogleSync {
    private static final String STORE = "google-calendar-sync";
    private static final Duration BEFORE = Duration.ofDays(31);
    private static final Duration AFTER = Duration.ofDays(190);
    /** After this time all is read anew: the vendor does not say what it tells of events that leave the span. */
    private static final Duration TRUSTED = Duration.ofHours(12);
    /** Larger calendars are asked directly. */
    private static final int LONGEST = 1_000_000;

    private static final String TOO_LARGE = "too large";

    private final GoogleApi api;
    private final ServerStore store;
    private final Clock clock;
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Inject
    GoogleSync(GoogleApi api, ServerStore store) {
        this(api, store, Clock.systemUTC());
    }

    GoogleSync(GoogleApi api, ServerStore store, Clock clock) {
        this.api = api;
        this.store = store;
        this.clock = clock;
    }

    /** What is known of a calendar, and the token that goes on from there. */
    private record Known(Instant made, Instant from, Instant to, String token, Map<String, JsonNode> entries) {}

    /** Entries that may touch a span, as they are now; empty when it is not one that is kept. */
    Optional<List<JsonNode>> entries(String calendar, Instant from, Instant to) {
        var today = clock.instant()
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        if (from.isBefore(today.minus(BEFORE)) || to.isAfter(today.plus(AFTER))) {
            return Optional.empty();
        }
        var kept = store.cached(STORE, calendar).orElse("");
        if (kept.equals(TOO_LARGE)) {
            return Optional.empty();
        }
        return known(kept)
                .filter(known -> !from.isBefore(known.from()) && !to.isAfter(known.to()))
                .flatMap(known -> changed(calendar, known))
                .or(() -> whole(calendar, today.minus(BEFORE), today.plus(AFTER)))
                .map(known -> List.copyOf(known.entries().values()));
    }

    /** Empty also when it does not say how to go on: then nothing is kept. */
    private Optional<Known> whole(String calendar, Instant from, Instant to) {
        try {
            var listed = api.list(request(calendar).withQuery("timeMin", from).withQuery("timeMax", to));
            return listed.syncToken()
                    .map(token -> new Known(clock.instant(), from, to, token, new TreeMap<>()))
                    .map(nothing -> kept(calendar, nothing, listed.items(), nothing.token()));
        } catch (ToolCallException tooManyPages) {
            store.cache(STORE, calendar, TOO_LARGE, TRUSTED);
            return Optional.empty();
        }
    }

    private Optional<Known> changed(String calendar, Known known) {
        try {
            var listed = api.list(request(calendar).withQuery("syncToken", known.token()));
            return listed.syncToken().map(token -> kept(calendar, known, listed.items(), token));
        } catch (VendorFailure failure) {
            if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.NOT_ACCEPTED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static VendorRequest request(String calendar) {
        return VendorRequest.get("events-sync", GoogleCalendars.path(calendar, ""))
                .withQuery("singleEvents", true)
                .withQuery("maxResults", GoogleCalendars.PAGE);
    }

    private Known kept(String calendar, Known before, List<JsonNode> changes, String token) {
        var entries = new TreeMap<>(before.entries());
        for (var entry : changes) {
            var id = entry.path("id").asText();
            boolean counts = GoogleEvent.read(entry, ZoneOffset.UTC)
                    .filter(event -> !event.cancelled())
                    .isPresent();
            if (counts) {
                entries.put(id, GoogleEvent.shortened(entry));
            } else {
                entries.remove(id);
            }
        }
        var now = new Known(before.made(), before.from(), before.to(), token, entries);
        var text = written(now);
        store.cache(STORE, calendar, text.length() > LONGEST ? TOO_LARGE : text, TRUSTED);
        return now;
    }

    private Optional<Known> known(String kept) {
        try {
            return Optional.ofNullable(kept.isEmpty() ? null : json.readValue(kept, Known.class))
                    .filter(known -> clock.instant().isBefore(known.made().plus(TRUSTED)));
        } catch (JsonProcessingException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private String written(Known known) {
        try {
            return json.writeValueAsString(known);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("entries of a calendar have no JSON form", impossible);
        }
    }
}
