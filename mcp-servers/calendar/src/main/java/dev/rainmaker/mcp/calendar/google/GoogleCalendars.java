package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.calendar.BookingRules;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.CalendarProvider;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Google Calendar, v3. Google cannot refuse a time that is taken, so that a booking looks before and after: of two that were made
 * at once for the same time the later one is taken back. The id of an event is made of our uid: a repeat is a conflict that is
 * answered with what is there. Guests hear of it from Google.
 */
@ApplicationScoped
public class GoogleCalendars implements CalendarProvider {
    static final int PAGE = 250;

    private final GoogleApi api;
    private final GoogleSync sync;

    GoogleCalendars(GoogleApi api, GoogleSync sync) {
        this.api = api;
        this.sync = sync;
    }

    @Override
    public String name() {
        return "google";
    }

    @Override
    public List<String> calendars() {
        var ids = new ArrayList<String>();
        api.list(VendorRequest.get("calendar-list", "/users/me/calendarList").withQuery("minAccessRole", "writer"))
                .items()
                .forEach(entry -> ids.add(entry.path("id").asText()));
        return ids.stream().sorted().toList();
    }

    @Override
    public Status status() {
        if (!api.configured()) {
            return new Status(
                    false,
                    false,
                    "Google Calendar is not set up: rainmaker.tools.calendar.google.service-account, or refresh-token with"
                            + " client-id and client-secret, is missing.");
        }
        try {
            api.call(
                    VendorRequest.get("calendar-list", "/users/me/calendarList").withQuery("maxResults", 1));
            return new Status(true, true, "Google Calendar answers.");
        } catch (VendorFailure failure) {
            return new Status(true, false, failure.getMessage());
        }
    }

    @Override
    public List<CalendarEvent> events(String calendar, Instant from, Instant to, ZoneId local) {
        return sync.entries(calendar, from, to).orElseGet(() -> entries(calendar, from, to)).stream()
                .flatMap(entry -> GoogleEvent.read(entry, local).stream())
                .filter(event -> event.start().isBefore(to) && event.end().isAfter(from))
                .sorted(BookingRules.EARLIEST_FIRST)
                .toList();
    }

    private List<JsonNode> entries(String calendar, Instant from, Instant to) {
        return api.list(VendorRequest.get("events-list", path(calendar, ""))
                        .withQuery("singleEvents", true)
                        .withQuery("orderBy", "startTime")
                        .withQuery("timeMin", from)
                        .withQuery("timeMax", to)
                        .withQuery("maxResults", PAGE))
                .items();
    }

    @Override
    public void create(String calendar, CalendarEvent event) {
        var id = GoogleEvent.id(event.uid());
        refuseIfTaken(calendar, event, id);
        var body = GoogleEvent.body(event);
        body.put("id", id);
        var answer = api.call(
                VendorRequest.post("events-insert", path(calendar, ""))
                        .withQuery("sendUpdates", event.attendees().isEmpty() ? "none" : "all")
                        .withJson(body)
                        .asRepeatable(),
                409);
        if (answer.status() == 409) {
            refuseIfAnother(calendar, event, id);
            return;
        }
        takeBackIfLater(calendar, event, answer.json());
    }

    private void refuseIfTaken(String calendar, CalendarEvent event, String id) {
        if (others(calendar, event, id).findAny().isPresent()) {
            throw BookingRules.taken();
        }
    }

    private Stream<JsonNode> others(String calendar, CalendarEvent event, String id) {
        return entries(calendar, event.start(), event.end()).stream()
                .filter(entry -> !entry.path("id").asText().equals(id))
                .filter(entry -> GoogleEvent.read(entry, ZoneOffset.UTC)
                        .filter(other -> other.overlaps(event.start(), event.end()))
                        .isPresent());
    }

    private void refuseIfAnother(String calendar, CalendarEvent event, String id) {
        boolean same = entry(calendar, id)
                .flatMap(entry -> GoogleEvent.read(entry, ZoneOffset.UTC))
                .filter(known -> !known.cancelled() && known.isSameBookingAs(event))
                .isPresent();
        if (!same) {
            throw BookingRules.uidOfAnother();
        }
    }

    private void takeBackIfLater(String calendar, CalendarEvent event, JsonNode ours) {
        var id = ours.path("id").asText();
        var mine = order(ours);
        boolean later =
                others(calendar, event, id).anyMatch(other -> order(other).compareTo(mine) < 0);
        if (later) {
            api.call(VendorRequest.of("events-delete", HttpMethod.DELETE, path(calendar, "/" + id)), 404, 410);
            throw BookingRules.taken();
        }
    }

    private static String order(JsonNode entry) {
        return entry.path("created").asText("") + " " + entry.path("id").asText();
    }

    @Override
    public Optional<CalendarEvent> find(String calendar, String uid) {
        return entry(calendar, GoogleEvent.id(uid))
                .flatMap(entry -> GoogleEvent.read(entry, ZoneOffset.UTC))
                .filter(event -> !event.cancelled());
    }

    @Override
    public boolean update(String calendar, CalendarEvent event) {
        var id = GoogleEvent.id(event.uid());
        var known = entry(calendar, id)
                .filter(entry -> !entry.path("status").asText().equals("cancelled"));
        if (known.isEmpty()) {
            return false;
        }
        refuseIfTaken(calendar, event, id);
        api.call(VendorRequest.of("events-patch", HttpMethod.PATCH, path(calendar, "/" + id))
                .withQuery("sendUpdates", event.attendees().isEmpty() ? "none" : "all")
                .withHeader("If-Match", known.get().path("etag").asText("*"))
                .withJson(GoogleEvent.body(event)));
        return true;
    }

    @Override
    public boolean cancel(String calendar, String uid) {
        for (var id : List.of(GoogleEvent.id(uid), uid)) {
            if (id.matches("[a-z0-9_]{5,1024}")) {
                var answer = api.call(
                        VendorRequest.of("events-delete", HttpMethod.DELETE, path(calendar, "/" + id))
                                .withQuery("sendUpdates", "all"),
                        404,
                        410);
                if (answer.status() / 100 == 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<JsonNode> entry(String calendar, String id) {
        var answer = api.call(VendorRequest.get("events-get", path(calendar, "/" + id)), 404);
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.json());
    }

    static String path(String calendar, String rest) {
        return "/calendars/" + VendorRequest.segment(calendar) + "/events" + rest;
    }
}
