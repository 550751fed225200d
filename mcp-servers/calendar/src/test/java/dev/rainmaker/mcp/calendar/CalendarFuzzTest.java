package dev.rainmaker.mcp.calendar;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolFuzz;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Whatever a caller sends, it gets a result, a sentence or "invalid params". */
@QuarkusTest
@TestProfile(CalendarServerTest.InTarget.class)
class CalendarFuzzTest {
    private static final long SEED = 20261123;

    @TestHTTPResource("/mcp/calendar")
    String url;

    @Test
    void randomArgumentsNeverBreakATool() {
        var token = ToolTokens.withScopes("tools:calendar.read tools:calendar.write");
        var fuzz = new ToolFuzz(url, token, SEED);
        new McpCaller(url, token).tools().forEach(tool -> fuzz.run(tool, 2_000));
    }
}
