package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.database.testing.ViewsDatabase;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Statements that take their whole time stop nothing else. */
@QuarkusTest
@TestProfile(BusyDatabaseTest.LongLimit.class)
@QuarkusTestResource(ViewsDatabase.class)
class BusyDatabaseTest {
    private static final String HEAVY =
            "SELECT COUNT(*) FROM v_prospects a, v_prospects b, v_prospects c, v_prospects d, v_prospects e"
                    + " WHERE a.score + b.score + c.score + d.score + e.score > 7";

    /** Time enough to see other tools answer meanwhile, also on a slow machine. */
    public static class LongLimit implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rainmaker.tools.database.time-limit", "PT8S",
                    "rainmaker.tools.database.concurrent-statements", "1");
        }
    }

    @TestHTTPResource("/mcp/database")
    String url;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:database.read"));
    }

    @Test
    void healthGoesOnAnsweringWhileAHeavyStatementRunsIntoItsLimit() throws Exception {
        // Given
        var heavy = CompletableFuture.supplyAsync(() -> caller().call("query", Map.of("sql", HEAVY)));
        // When
        var answeredMeanwhile = 0;
        while (!heavy.isDone()) {
            var health = caller().call("health_check", Map.of()).structured();
            if (health.get("statements_running").asInt() == 1 && !heavy.isDone()) {
                assertThat(health.get("reachable").asBoolean()).isTrue();
                answeredMeanwhile++;
            }
        }
        // Then
        assertThat(answeredMeanwhile).isPositive();
        assertThat(heavy.get(1, TimeUnit.MINUTES).text())
                .isEqualTo("The statement took too long and was stopped; narrow it down with WHERE or LIMIT.");
        assertThat(caller().call("slow_queries", Map.of())
                        .structured()
                        .at("/statements/0/stopped")
                        .asInt())
                .isPositive();
    }
}
