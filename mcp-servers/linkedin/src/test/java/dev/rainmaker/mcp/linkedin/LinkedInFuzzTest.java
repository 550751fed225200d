package dev.rainmaker.mcp.linkedin;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolFuzz;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whatever a caller sends, it gets a result, a sentence or "invalid params". */
@QuarkusTest
class LinkedInFuzzTest {
    private static final long SEED = 20261123;

    @TestHTTPResource("/mcp/linkedin")
    String url;

    @Test
    void randomArgumentsNeverBreakATool() {
        var token = ToolTokens.withScopes("tools:linkedin.read tools:linkedin.write");
        var fuzz = new ToolFuzz(url, token, SEED);
        new McpCaller(url, token).tools().forEach(tool -> fuzz.run(tool, 2_000));
    }
}
