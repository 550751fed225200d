package dev.rainmaker.mcp.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolDoor;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import dev.rainmaker.mcp.shared.contract.LinkedInContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkedInServerTest {
    private static final String PROFILE = "https://www.linkedin.com/in/some-planner";

    @TestHTTPResource("/mcp/linkedin")
    String url;

    private McpCaller caller;

    @BeforeEach
    void start() {
        caller = new McpCaller(url, ToolTokens.withScopes("tools:linkedin.read tools:linkedin.write"));
    }

    @Test
    void aSearchBecomesATaskWithTheLinkToOpen() {
        var task = caller.call("search_prospects", Map.of("query", "office manager & retreat Lisbon"))
                .structured();
        assertThat(task.get("status").asText()).isEqualTo("needs_human");
        assertThat(task.at("/task/link").asText()).endsWith("keywords=office+manager+%26+retreat+Lisbon");
    }

    @Test
    void sendingNeedsTheApprovalOfExactlyThisText() {
        var grant = ToolTokens.grant("li-1", "send_message", new LinkedInContent(PROFILE, "Hello").fingerprint());
        var other = caller.call(
                "send_message",
                Map.of("profile_url", PROFILE, "text", "Hello!", "idempotency_key", "a", "approval_grant", grant));
        var sent = caller.call(
                "send_message",
                Map.of("profile_url", PROFILE, "text", "Hello", "idempotency_key", "b", "approval_grant", grant));
        assertThat(other.text()).contains("not the one that was approved");
        assertThat(sent.structured().at("/task/text").asText()).isEqualTo("Hello");
    }

    @Test
    void aGrantServesOneMessageAndARepeatOfItGetsTheSameTask() {
        // Given
        var grant = ToolTokens.grant("li-2", "send_message", new LinkedInContent(PROFILE, "Hi").fingerprint());
        var wrong = ToolTokens.grant("li-3", "send_email", new LinkedInContent(PROFILE, "Hi").fingerprint());
        // When
        var without = caller.call("send_message", message("once-0"));
        var forAnotherTool = caller.call("send_message", message("once-1", wrong));
        var first = caller.call("send_message", message("once-2", grant));
        var replay = caller.call("send_message", message("once-2", grant));
        var reused = caller.call("send_message", message("once-3", grant));
        // Then
        assertThat(without.text()).contains("needs an approval");
        assertThat(forAnotherTool.text()).contains("for another tool");
        assertThat(first.isError()).as(first.text()).isFalse();
        assertThat(first.text()).contains("needs_human");
        assertThat(replay.structured()).isEqualTo(first.structured());
        assertThat(reused.text()).contains("already used");
    }

    private static Map<String, Object> message(String key) {
        return Map.of("profile_url", PROFILE, "text", "Hi", "idempotency_key", key);
    }

    private static Map<String, Object> message(String key, String grant) {
        return Map.of("profile_url", PROFILE, "text", "Hi", "idempotency_key", key, "approval_grant", grant);
    }

    @Test
    void whatPeopleReportOfAProfileIsKept() {
        var profile = "https://www.linkedin.com/in/reported-planner";
        var at = "2026-10-01T09:00:00Z";
        for (int i = 0; i < 2; i++) {
            caller.call("track_engagement", Map.of("profile_url", profile, "kind", "connected", "happened_at", at));
        }
        caller.call(
                "track_engagement",
                Map.of("profile_url", profile, "kind", "invited", "happened_at", "2026-09-30T09:00:00Z"));
        var history = caller.call("track_engagement", Map.of("profile_url", profile))
                .structured()
                .get("engagements");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).get("kind").asText()).isEqualTo("invited");
        assertThat(history.get(1).get("at").asText()).isEqualTo(at);
        assertThat(caller.call("track_engagement", Map.of("profile_url", profile, "kind", "liked"))
                        .text())
                .isEqualTo("kind must be one of viewed, invited, connected, messaged, replied, declined.");
        assertThat(caller.call("track_engagement", Map.of("profile_url", profile, "kind", "viewed"))
                        .text())
                .contains("happened_at");
    }

    @Test
    void aProfileIsLookedAtByAPerson() {
        var task = caller.call("get_profile", Map.of("profile_url", PROFILE)).structured();
        assertThat(task.get("status").asText()).isEqualTo("needs_human");
        assertThat(task.at("/task/link").asText()).isEqualTo(PROFILE);
    }

    @Test
    void leadsNeedLinkedInsApproval() {
        assertThat(caller.call(
                                "list_lead_form_responses",
                                Map.of("from", Instant.now().minusSeconds(60).toString()))
                        .text())
                .contains("is not configured");
        assertThat(caller.call("list_lead_form_responses", Map.of("from", "2020-01-01T00:00:00Z"))
                        .text())
                .contains("at most 365 days ago");
        assertThat(caller.call("linkedin_connection_status", Map.of()).text()).contains("lead-sync.access-token");
    }

    @Test
    void onlyLinkedInAddressesAreTaken() {
        var result = caller.call("draft_message", Map.of("profile_url", "https://evil.example/in/x", "text", "Hello"));
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains("profile_url");
    }

    @Test
    void writingNeedsItsScope() {
        var reader = new McpCaller(url, ToolTokens.withScopes("tools:linkedin.read"));
        assertThat(reader.call("send_message", Map.of("profile_url", PROFILE, "text", "Hi", "idempotency_key", "s"))
                        .text())
                .contains("tools:linkedin.write");
        assertThat(new McpCaller(url, null).status(Map.of())).isEqualTo(401);
        assertThat(new McpCaller(url, ToolTokens.ofAPerson()).status(Map.of())).isEqualTo(403);
    }

    @Test
    void everyToolIsShutToWhoMayNotUseIt() {
        ToolDoor.isShutToOthers(url);
    }

    @Test
    void theToolsAreTheCommittedOnes() {
        ToolsSnapshot.compare(caller.tools());
    }
}
