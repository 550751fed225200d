package dev.rainmaker.mcp.shared.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StepsTest {
    @TestHTTPResource("/mcp/sample")
    String url;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:sample.read"));
    }

    @Test
    void whoAsksIsToldEveryStepBeforeTheResult() {
        var told = caller().callAndListen("count_sample", Map.of());
        assertThat(told.progress())
                .extracting(step -> step.get("progress").asInt() + "/"
                        + step.get("total").asInt() + " "
                        + step.get("message").asText() + " "
                        + step.get("progressToken").asText())
                .containsExactly("1/2 first half steps-of-count_sample", "2/2 second half steps-of-count_sample");
        assertThat(told.result().isError()).isFalse();
    }

    @Test
    void whoDoesNotAskGetsTheResultOnly() {
        assertThat(caller().call("count_sample", Map.of())
                        .structured()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
    }
}
