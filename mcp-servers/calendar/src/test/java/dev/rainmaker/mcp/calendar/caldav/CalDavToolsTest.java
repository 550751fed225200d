package dev.rainmaker.mcp.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tools use the CalDAV server that configuration names, and say so when it is away. */
@QuarkusTest
@TestProfile(CalDavToolsTest.Away.class)
class CalDavToolsTest {
    /** A port at which nobody listens. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rainmaker.tools.calendar.provider", "caldav",
                    "rainmaker.tools.calendar.caldav.base-url", "http://127.0.0.1:1/dav/",
                    "rainmaker.tools.calendar.caldav.username", "planner",
                    "rainmaker.tools.calendar.caldav.password", "sesame");
        }
    }

    @TestHTTPResource("/mcp/calendar")
    String url;

    @Test
    void theServerThatIsAwayIsNamed() {
        var caller = new McpCaller(url, ToolTokens.withScopes("tools:calendar.read tools:calendar.write"));
        var status = caller.call("calendar_connection_status", Map.of()).structured();
        assertThat(status.get("provider").asText()).isEqualTo("caldav");
        assertThat(status.get("configured").asBoolean()).isTrue();
        assertThat(status.get("reachable").asBoolean()).isFalse();
        assertThat(caller.call("get_calendars", Map.of()).text())
                .contains("CalDAV server is not available")
                .doesNotContain("sesame");
        assertThat(caller.call(
                                "create_event",
                                Map.of(
                                        "calendar_id", "main",
                                        "event_uid", "e-1",
                                        "title", "Call",
                                        "start", "2027-02-01T09:00:00Z",
                                        "end", "2027-02-01T10:00:00Z",
                                        "time_zone", "UTC",
                                        "idempotency_key", "k-1"))
                        .text())
                .contains("CalDAV server is not available");
    }
}
