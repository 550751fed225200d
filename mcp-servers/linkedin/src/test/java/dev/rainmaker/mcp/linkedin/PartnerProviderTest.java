package dev.rainmaker.mcp.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.LinkedInContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The partners' interface is a configuration error until somebody supplies it. */
@QuarkusTest
@TestProfile(PartnerProviderTest.SalesNavigator.class)
class PartnerProviderTest {
    private static final String PROFILE = "https://www.linkedin.com/in/some-planner";

    public static class SalesNavigator implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rainmaker.tools.linkedin.provider", "sales-navigator");
        }
    }

    @TestHTTPResource("/mcp/linkedin")
    String url;

    private McpCaller caller;

    @BeforeEach
    void start() {
        caller = new McpCaller(url, ToolTokens.withScopes("tools:linkedin.read tools:linkedin.write"));
    }

    @Test
    void everyToolThatItWouldServeSaysWhatToSet() {
        for (var call : Map.of(
                        "search_prospects", Map.of("query", "planners"),
                        "get_profile", Map.of("profile_url", PROFILE),
                        "draft_message", Map.of("profile_url", PROFILE, "text", "Hello"))
                .entrySet()) {
            saysSo(call.getKey(), caller.call(call.getKey(), call.getValue()));
        }
    }

    @Test
    void anApprovalIsNotUsedUpByIt() {
        var grant = ToolTokens.grant("li-9", "send_message", new LinkedInContent(PROFILE, "Hi").fingerprint());
        for (int i = 0; i < 2; i++) {
            saysSo(
                    "send_message",
                    caller.call(
                            "send_message",
                            Map.of(
                                    "profile_url",
                                    PROFILE,
                                    "text",
                                    "Hi",
                                    "idempotency_key",
                                    "p" + i,
                                    "approval_grant",
                                    grant)));
        }
    }

    @Test
    void theStateSaysThatItIsNotConfigured() {
        var status = caller.call("linkedin_connection_status", Map.of()).structured();
        assertThat(status.get("provider").asText()).isEqualTo("sales-navigator");
        assertThat(status.get("configured").asBoolean()).isFalse();
        assertThat(status.get("reachable").asBoolean()).isFalse();
        assertThat(status.get("detail").asText()).contains("rainmaker.tools.linkedin.provider=human");
    }

    private static void saysSo(String tool, McpCaller.Result result) {
        assertThat(result.isError()).as(tool).isTrue();
        assertThat(result.text())
                .as(tool)
                .contains("to its partners only")
                .contains("rainmaker.tools.linkedin.provider=human");
    }
}
