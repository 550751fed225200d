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
import org.junit.jupiter.api.Test;

/** What an operator takes away is away, and answers stay as small as they were told to. */
@QuarkusTest
@TestProfile(NarrowedViewsTest.Narrowed.class)
@QuarkusTestResource(ViewsDatabase.class)
class NarrowedViewsTest {
    /** Two views, less of one of them, small answers. */
    public static class Narrowed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rainmaker.tools.database.only-views", "v_prospects,v_metrics",
                    "rainmaker.tools.database.withheld-columns", "v_prospects.source,v_prospects.company",
                    "rainmaker.tools.database.personal-columns", "v_prospects.event_date",
                    "rainmaker.tools.database.longest-answer", "600",
                    "rainmaker.tools.database.longest-cell", "20");
        }
    }

    @TestHTTPResource("/mcp/database")
    String url;

    private McpCaller.Result query(String sql) {
        return new McpCaller(url, ToolTokens.withScopes("tools:database.read"))
                .call("query", Map.of("sql", sql, "max_rows", 1_000));
    }

    @Test
    void servesNoMoreThanTheOperatorLeft() {
        assertThat(query("SELECT * FROM v_deals").text())
                .isEqualTo("Refused: only the views that describe_schema lists may be read.");
        assertThat(query("SELECT source FROM v_prospects").text()).startsWith("Refused: there is no column source");
        assertThat(query("SELECT * FROM v_prospects LIMIT 1")
                        .structured()
                        .get("columns")
                        .toString())
                .doesNotContain("source", "company")
                .contains("score");
        assertThat(query("SELECT event_date FROM v_prospects LIMIT 1")
                        .structured()
                        .get("rows")
                        .toString())
                .isEqualTo("[[\"***\"]]");
    }

    @Test
    void endsAnAnswerThatGetsTooLong() {
        // When
        var result = query("SELECT prospect_id, status, score FROM v_prospects");
        // Then
        assertThat(result.structured().get("truncated").asBoolean()).isTrue();
        assertThat(result.structured().get("rows").size()).isBetween(5, 40);
        assertThat(result.structured().get("rows").toString().length()).isLessThan(700);
    }

    @Test
    void cutsACellThatIsTooLong() {
        // When
        var result = query("SELECT CONCAT(metric, ' and a lot more of it') FROM v_metrics WHERE metric = 'replied'");
        // Then
        assertThat(result.structured().at("/rows/0/0").asText()).isEqualTo("replied and a lot mo");
        assertThat(result.structured().get("truncated").asBoolean()).isTrue();
    }
}
