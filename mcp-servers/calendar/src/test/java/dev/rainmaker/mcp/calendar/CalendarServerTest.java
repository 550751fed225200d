package dev.rainmaker.mcp.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import dev.rainmaker.mcp.shared.contract.EventContent;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CalendarServerTest.InTarget.class)
class CalendarServerTest {
    /** Calendars below target, new in every run. */
    public static class InTarget implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rainmaker.tools.calendar.local.folder",
                    "target/calendars-" + ProcessHandle.current().pid());
        }
    }

    @TestHTTPResource("/mcp/calendar")
    String url;

    private McpCaller caller;

    @BeforeEach
    void start() {
        caller = new McpCaller(url, ToolTokens.withScopes("tools:calendar.read tools:calendar.write"));
    }

    private static Map<String, Object> event(String calendar, String uid, String start, String end) {
        var event = new HashMap<String, Object>();
        event.put("calendar_id", calendar);
        event.put("event_uid", uid);
        event.put("title", "First call");
        event.put("start", start);
        event.put("end", end);
        event.put("time_zone", "Europe/Berlin");
        event.put("idempotency_key", uid);
        return event;
    }

    @Test
    void aBookedTimeIsNoLongerFreeAndCannotBeBookedAgain() {
        // Given
        caller.call("create_event", event("main", "one", "2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"));
        // When
        var again = caller.call("create_event", event("main", "two", "2026-12-03T09:30:00Z", "2026-12-03T10:30:00Z"));
        var free = caller.call(
                        "find_free_slots",
                        Map.of(
                                "calendar_id", "main",
                                "from", "2026-12-03T00:00:00Z",
                                "to", "2026-12-04T00:00:00Z",
                                "duration_minutes", 60,
                                "buffer_minutes", 0,
                                "time_zone", "Europe/Berlin"))
                .structured();
        // Then
        assertThat(again.text()).contains("taken");
        assertThat(free.toString()).contains("2026-12-03T08:00:00Z").doesNotContain("2026-12-03T09:30:00Z");
        assertThat(caller.call(
                                "list_events",
                                Map.of(
                                        "calendar_id",
                                        "main",
                                        "from",
                                        "2026-12-01T00:00:00Z",
                                        "to",
                                        "2026-12-10T00:00:00Z"))
                        .structured()
                        .toString())
                .contains("one")
                .doesNotContain("two");
    }

    @Test
    void aBookedEventIsMoved() {
        caller.call("create_event", event("moves", "m1", "2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"));
        caller.call("create_event", event("moves", "m2", "2026-12-03T12:00:00Z", "2026-12-03T13:00:00Z"));
        var taken = event("moves", "m1", "2026-12-03T12:30:00Z", "2026-12-03T13:30:00Z");
        taken.put("idempotency_key", "m1-a");
        assertThat(caller.call("update_event", taken).text()).contains("taken");
        var moved = event("moves", "m1", "2026-12-03T09:30:00Z", "2026-12-03T11:00:00Z");
        moved.put("idempotency_key", "m1-b");
        assertThat(caller.call("update_event", moved).structured().get("status").asText())
                .isEqualTo("updated");
        assertThat(listed("moves"))
                .contains("2026-12-03T09:30:00Z", "2026-12-03T11:00:00Z")
                .doesNotContain("T09:00:00Z");
        var nobodys = event("moves", "m3", "2026-12-04T09:30:00Z", "2026-12-04T11:00:00Z");
        assertThat(caller.call("update_event", nobodys).text()).contains("booked no such event");
    }

    @Test
    void guestsHearOfAChangeOnlyWithApproval() {
        var event = event("guests", "g1", "2026-12-07T09:00:00Z", "2026-12-07T10:00:00Z");
        event.put("attendees", List.of("ann@client.example"));
        event.put("approval_grant", ToolTokens.grant("g-1", "create_event", fingerprint("2026-12-07T10:00:00Z")));
        assertThat(caller.call("create_event", event).isError()).isFalse();
        event.put("end", "2026-12-07T11:00:00Z");
        event.put("idempotency_key", "g1-a");
        assertThat(caller.call("update_event", event).text()).contains("for another tool");
        var without = new HashMap<>(event);
        without.remove("attendees");
        without.remove("approval_grant");
        without.put("idempotency_key", "g1-b");
        assertThat(caller.call("update_event", without).text())
                .as("they are uninvited")
                .contains("needs an approval");
        event.put("idempotency_key", "g1-c");
        event.put("approval_grant", ToolTokens.grant("g-2", "update_event", fingerprint("2026-12-07T11:00:00Z")));
        assertThat(caller.call("update_event", event).isError()).isFalse();
    }

    @Test
    void aSlotIsFreeInAllCalendarsAskedFor() {
        caller.call("create_event", event("room", "r1", "2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"));
        caller.call("create_event", event("chef", "c1", "2026-12-03T11:00:00Z", "2026-12-03T12:00:00Z"));
        var slots = caller.call(
                        "find_free_slots",
                        Map.of(
                                "calendar_id", "room",
                                "also_calendar_ids", List.of("chef"),
                                "from", "2026-12-03T00:00:00Z",
                                "to", "2026-12-04T00:00:00Z",
                                "duration_minutes", 60,
                                "buffer_minutes", 0,
                                "time_zone", "Europe/Berlin"))
                .structured()
                .get("slots")
                .toString();
        assertThat(slots)
                .contains("\"start\":\"2026-12-03T08:00:00Z\"", "\"start\":\"2026-12-03T10:00:00Z\"")
                .doesNotContain("\"start\":\"2026-12-03T09:00:00Z\"", "\"start\":\"2026-12-03T11:00:00Z\"");
    }

    private static String fingerprint(String end) {
        return new EventContent(
                        "guests",
                        "g1",
                        "First call",
                        "2026-12-07T09:00:00Z",
                        end,
                        "Europe/Berlin",
                        null,
                        null,
                        List.of("ann@client.example"))
                .fingerprint();
    }

    private String listed(String calendar) {
        return caller.call(
                        "list_events",
                        Map.of("calendar_id", calendar, "from", "2026-12-01T00:00:00Z", "to", "2026-12-10T00:00:00Z"))
                .structured()
                .toString();
    }

    @Test
    void outsideAttendeesNeedTheApprovalOfExactlyThisEvent() {
        var event = event("main", "three", "2026-12-07T09:00:00Z", "2026-12-07T10:00:00Z");
        event.put("attendees", List.of("ann@client.example"));
        assertThat(caller.call("create_event", event).text()).contains("needs an approval");
        var fingerprint = new EventContent(
                        "main",
                        "three",
                        "First call",
                        "2026-12-07T09:00:00Z",
                        "2026-12-07T10:00:00Z",
                        "Europe/Berlin",
                        null,
                        null,
                        List.of("ann@client.example"))
                .fingerprint();
        event.put("approval_grant", ToolTokens.grant("cal-1", "create_event", fingerprint));
        event.put("end", "2026-12-07T11:00:00Z");
        assertThat(caller.call("create_event", event).text()).contains("not the one that was approved");
        event.put("end", "2026-12-07T10:00:00Z");
        assertThat(caller.call("create_event", event).structured().get("status").asText())
                .isEqualTo("created");
    }

    @Test
    void anotherSpellingOfTheApprovedInstantIsTheSameEvent() {
        var event = event("main", "spelled", "2026-12-10T09:00:00.000Z", "2026-12-10T10:00:00.000Z");
        event.put("attendees", List.of("ann@client.example"));
        var fingerprint = new EventContent(
                        "main",
                        "spelled",
                        "First call",
                        "2026-12-10T09:00:00Z",
                        "2026-12-10T10:00:00Z",
                        "Europe/Berlin",
                        null,
                        null,
                        List.of("ann@client.example"))
                .fingerprint();
        event.put("approval_grant", ToolTokens.grant("cal-3", "create_event", fingerprint));
        assertThat(caller.call("create_event", event).isError()).isFalse();
    }

    @Test
    void theStateSaysWhetherCalendarsCanBeBooked() {
        var status = caller.call("calendar_connection_status", Map.of()).structured();
        assertThat(status.get("reachable").asBoolean()).isTrue();
        assertThat(status.get("provider").asText()).isEqualTo("icalendar-folder");
    }

    @Test
    void ofManyTakersOfOneTimeExactlyOneWins() throws Exception {
        List<Callable<Boolean>> takers = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(n -> () -> !caller.call(
                                "create_event",
                                event("race", "taker-" + n, "2026-12-08T09:00:00Z", "2026-12-08T10:00:00Z"))
                        .isError())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long winners = 0;
            for (var taker : threads.invokeAll(takers)) {
                winners += taker.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void aCancelledEventFreesItsTime() {
        caller.call("create_event", event("main", "four", "2026-12-09T09:00:00Z", "2026-12-09T10:00:00Z"));
        var grant = ToolTokens.grant(
                "cal-2", "cancel_event", Fingerprint.of(Map.of("calendar_id", "main", "event_uid", "four")));
        var done = caller.call(
                "cancel_event",
                Map.of("calendar_id", "main", "event_uid", "four", "idempotency_key", "c4", "approval_grant", grant));
        assertThat(done.structured().get("status").asText()).isEqualTo("cancelled");
        assertThat(caller.call("create_event", event("main", "five", "2026-12-09T09:00:00Z", "2026-12-09T10:00:00Z"))
                        .isError())
                .isFalse();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThat(caller.call("create_event", event("../x", "e", "2026-12-09T09:00:00Z", "2026-12-09T10:00:00Z"))
                        .text())
                .contains("calendar_id");
        assertThat(caller.call("create_event", event("main", "e", "2026-12-09T09:00:00Z", "2026-12-08T10:00:00Z"))
                        .text())
                .contains("end");
        assertThat(caller.call("create_event", event("main", "e", "tomorrow", "2026-12-08T10:00:00Z"))
                        .text())
                .contains("start");
    }

    @Test
    void theToolsAreTheCommittedOnes() {
        ToolsSnapshot.compare(caller.tools());
        assertThat(new McpCaller(url, null).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.withScopes("tools:calendar.read"))
                        .call("create_event", event("main", "x", "2026-12-09T09:00:00Z", "2026-12-09T10:00:00Z"))
                        .text())
                .contains("tools:calendar.write");
    }
}
