package dev.rainmaker.mcp.analytics;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolFuzz;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whatever a caller sends, it gets a result, a sentence or "invalid params". */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class AnalyticsFuzzTest {
    private static final long SEED = 20261123;

    @TestHTTPResource("/mcp/analytics")
    String url;

    @Test
    void randomArgumentsNeverBreakATool() {
        var token = ToolTokens.withScopes("tools:analytics.read tools:analytics.write");
        var fuzz = new ToolFuzz(url, token, SEED);
        new McpCaller(url, token).tools().forEach(tool -> fuzz.run(tool, 2_000));
    }
}
