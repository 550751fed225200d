package dev.rainmaker.mcp.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.reference.NodeScript;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scenarios of the conformance runner that need tools of certain names, and those of every server. */
@QuarkusTest
class ConformanceTest {
    @TestHTTPResource("/mcp/conformance")
    String url;

    @Test
    void theSharedCodePassesTheScenariosThatApply() {
        // When
        var outcome = NodeScript.run(
                "conformance.mjs",
                List.of("shared", url),
                Map.of("RAINMAKER_TOKEN", ToolTokens.withScopes("tools:conformance.read")),
                "");
        // Then
        assertThat(outcome.output()).as(outcome.errors()).contains(", 0 problems, ");
        assertThat(outcome.exitCode()).isZero();
    }
}
