package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.database.testing.ViewsDatabase;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ViewsDatabase.class)
class DatabaseToolsTest {
    @TestHTTPResource("/mcp/database")
    String url;

    private McpCaller.Result query(String sql) {
        return caller().call("query", Map.of("sql", sql, "max_rows", 3));
    }

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:database.read"));
    }

    @Test
    void answersAQuestionWithTypedCells() {
        var result = query("SELECT name, score, simulated, event_date, created_at, company FROM v_prospects"
                + " WHERE prospect_id = 'p7'");
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.structured().get("columns").toString())
                .isEqualTo("[\"name\",\"score\",\"simulated\",\"event_date\",\"created_at\",\"company\"]");
        var row = result.structured().get("rows").get(0);
        assertThat(row.get(0).asText()).isEqualTo("Person 7");
        assertThat(row.get(1).asInt()).isEqualTo(7);
        assertThat(row.get(3).asText()).isEqualTo("2027-06-01");
        assertThat(row.get(4).asText()).isEqualTo("2026-01-08T10:00:00.500Z");
        assertThat(row.get(5).isNull()).isTrue();
        assertThat(result.structured().get("truncated").asBoolean()).isFalse();
    }

    @Test
    void joinsAndSums() {
        var result = query("SELECT d.currency, SUM(d.total_minor) AS total FROM v_deals d JOIN v_prospects p"
                + " ON p.prospect_id = d.prospect_id GROUP BY d.currency ORDER BY total DESC");
        assertThat(result.structured().get("rows").toString()).isEqualTo("[[\"EUR\",3730050],[\"USD\",1000000]]");
    }

    @Test
    void saysWhenThereIsMore() {
        var result = query("SELECT name FROM v_prospects ORDER BY prospect_id");
        assertThat(result.structured().get("rows")).hasSize(3);
        assertThat(result.structured().get("truncated").asBoolean()).isTrue();
        assertThat(query("SELECT name FROM v_prospects LIMIT 3")
                        .structured()
                        .get("truncated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void refusesInOneSentence() {
        assertThat(query("SELECT * FROM secrets").text())
                .isEqualTo("Refused: only the views v_* may be read; describe_schema lists them.");
        assertThat(query("SELECT nothing FROM v_deals").text())
                .isEqualTo("A column does not exist or is ambiguous; describe_schema lists the columns.");
        assertThat(query("SELECT * FROM v_unknown").text())
                .isEqualTo("A view does not exist or may not be read; describe_schema lists the views.");
        assertThat(new McpCaller(url, ToolTokens.withScopes("tools:analytics.read"))
                        .call("query", Map.of("sql", "SELECT * FROM v_deals"))
                        .text())
                .contains("tools:database.read");
    }

    @Test
    void stopsAStatementThatTakesTooLong() {
        var result =
                query("SELECT COUNT(*) FROM v_prospects a, v_prospects b, v_prospects c, v_prospects d, v_prospects e"
                        + " WHERE a.score + b.score + c.score + d.score + e.score > 7");
        assertThat(result.isError()).isTrue();
        assertThat(result.text())
                .isEqualTo("The statement took too long and was stopped; narrow it down with WHERE or LIMIT.");
    }

    @Test
    void describesTheViewsOnly() {
        var views = caller().call("describe_schema", Map.of()).structured().get("views");
        assertThat(views.findValuesAsText("name"))
                .contains("v_deals", "v_prospects", "total_minor")
                .doesNotContain("secrets");
    }

    @Test
    void tellsItsHealthAndTools() {
        var health = caller().call("health_check", Map.of()).structured();
        assertThat(health.get("reachable").asBoolean()).isTrue();
        assertThat(health.get("views").asInt()).isEqualTo(5);
        assertThat(caller().call("database_connection_status", Map.of())
                        .structured()
                        .get("configured")
                        .asBoolean())
                .isTrue();
        ToolsSnapshot.compare(caller().tools());
    }
}
