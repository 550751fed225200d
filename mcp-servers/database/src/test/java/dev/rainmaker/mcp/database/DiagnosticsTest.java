package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.database.testing.ViewsDatabase;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the second account that an operator may give: plans, the database's own counts, replication. */
@QuarkusTest
@TestProfile(DiagnosticsTest.Counting.class)
class DiagnosticsTest {
    /** Asks the database for its own counts. */
    public static class Counting implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ViewsDatabase.class, Map.of("diagnostics", "true")));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rainmaker.tools.database.server-statistics", "true");
        }
    }

    @TestHTTPResource("/mcp/database")
    String url;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:database.read"));
    }

    @Test
    void namesWhatIsReadWhole() {
        // When
        var plan = caller().call(
                        "explain_query", Map.of("sql", "SELECT status, COUNT(*) FROM v_prospects GROUP BY status"));
        // Then
        assertThat(plan.isError()).as(plan.text()).isFalse();
        assertThat(plan.structured().get("summary").asText()).matches("Read whole: \\w+ \\(about \\d+ rows\\)\\.");
        assertThat(plan.structured().get("full_scans")).hasSize(1);
        var step = plan.structured().get("steps").get(0);
        assertThat(step.get("access").asText()).isEqualTo("ALL");
        assertThat(step.get("rows").asLong()).isBetween(200L, 400L);
        assertThat(step.get("extra").asText()).contains("temporary");
    }

    @Test
    void saysWhenNothingIsReadWhole() {
        // When
        var plan =
                caller().call("explain_query", Map.of("sql", "SELECT score FROM v_prospects WHERE prospect_id = 'p7'"));
        // Then
        assertThat(plan.structured().get("summary").asText()).isEqualTo("No table is read whole.");
        assertThat(plan.structured().at("/steps/0/key").asText()).isEqualTo("PRIMARY");
    }

    @Test
    void aPlanIsNeverTheResultOfRunningIt() {
        // When
        var plan = caller().call(
                        "explain_query",
                        Map.of(
                                "sql",
                                "SELECT COUNT(*) FROM v_prospects a, v_prospects b, v_prospects c, v_prospects d,"
                                        + " v_prospects e WHERE a.score + b.score + c.score + d.score + e.score > 7"));
        // Then: run, this would be stopped at the time limit
        assertThat(plan.isError()).as(plan.text()).isFalse();
        assertThat(plan.structured().get("steps")).hasSize(5);
    }

    @Test
    void listsWhatTheDatabaseCountedForThisSchema() {
        // Given
        caller().call("describe_schema", Map.of());
        // When
        var slow = caller().call("slow_queries", Map.of("max_statements", 50)).structured();
        // Then
        assertThat(slow.get("server_statistics").asText()).isEqualTo("listed");
        assertThat(slow.get("server_statements").findValuesAsText("sql"))
                .anyMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("column_type"))
                .noneMatch(sql -> sql.contains("v!_"))
                .noneMatch(sql -> sql.contains("IDENTIFIED") || sql.contains("GRANT"));
    }

    @Test
    void seesThatItIsNoCopy() {
        assertThat(caller().call("health_check", Map.of())
                        .structured()
                        .get("replication")
                        .asText())
                .isEqualTo("none");
    }
}
