package dev.rainmaker.mcp.websearch;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolFuzz;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whatever a caller sends, it gets a result, a sentence or "invalid params". */
@QuarkusTest
class WebSearchFuzzTest {
    private static final long SEED = 20261123;

    @TestHTTPResource("/mcp/web-search")
    String url;

    @Test
    void randomArgumentsNeverBreakATool() {
        var token = ToolTokens.withScopes("tools:web-search.read");
        var fuzz = new ToolFuzz(url, token, SEED);
        new McpCaller(url, token).tools().forEach(tool -> fuzz.run(tool, 2_000));
    }
}
