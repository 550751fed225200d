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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ViewsDatabase.class)
class DatabaseToolsTest {
    @TestHTTPResource("/mcp/database")
    String url;

    private McpCaller.Result query(String sql) {
        return caller().call("query", Map.of("sql", sql, "max_rows", 3));
    }

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:database.read tools:database.personal"));
    }

    private McpCaller maskedCaller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:database.read"));
    }

    @Test
    void masksWhatIsPersonalWithoutTheScope() {
        // When
        var result = maskedCaller().call("query", Map.of("sql", "SELECT * FROM v_prospects WHERE prospect_id = 'p7'"));
        // Then
        var row = result.structured().get("rows").get(0);
        assertThat(row.get(0).asText()).isEqualTo("p7");
        assertThat(row.get(2).asText()).isEqualTo("***");
        assertThat(row.toString()).doesNotContain("Person", "Lisbon");
        assertThat(result.structured().get("masked").toString()).isEqualTo("[\"name\",\"company\",\"place\"]");
        assertThat(result.text()).contains("masked without the scope tools:database.personal: name, company, place");
    }

    @Test
    void aConditionOverWhatIsMaskedIsRefused() {
        assertThat(maskedCaller()
                        .call("query", Map.of("sql", "SELECT score FROM v_prospects WHERE name LIKE 'Person 7%'"))
                        .text())
                .startsWith("Refused: name is personal");
        assertThat(maskedCaller()
                        .call("explain_query", Map.of("sql", "SELECT score FROM v_prospects WHERE name = 'Person 7'"))
                        .text())
                .startsWith("Refused: name is personal");
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
                .isEqualTo("Refused: only the views that describe_schema lists may be read.");
        assertThat(query("SELECT nothing FROM v_deals").text())
                .isEqualTo(
                        "Refused: there is no column nothing in the views of this statement; describe_schema lists the"
                                + " columns.");
        assertThat(query("SELECT * FROM v_runs").text())
                .isEqualTo("A view does not exist or may not be read; describe_schema lists the views.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT COUNT(*) FROM v_prospects a, v_prospects b, v_prospects c, v_prospects d, v_prospects e"
                        + " WHERE a.score + b.score + c.score + d.score + e.score > 7",
                "SELECT COUNT(*) FROM v_prospects a, v_prospects b, v_prospects c, v_prospects d"
                        + " WHERE CONCAT(a.name, b.name, c.name, d.name) LIKE '%1%2%3%4%5%6%7%8%9%0%x'",
                "SELECT DISTINCT CONCAT(a.name, b.name, c.name, d.name) FROM v_prospects a, v_prospects b, v_prospects c,"
                        + " v_prospects d ORDER BY 1",
                "SELECT a.name, b.name, SUM(c.score) FROM v_prospects a, v_prospects b, v_prospects c, v_prospects d"
                        + " GROUP BY 1, 2 HAVING SUM(d.score) < 0",
            })
    void stopsAStatementThatTakesTooLong(String sql) {
        // When
        var result = query(sql);
        // Then
        assertThat(result.isError()).isTrue();
        assertThat(result.text())
                .isEqualTo("The statement took too long and was stopped; narrow it down with WHERE or LIMIT.");
    }

    @Test
    void saysWhatIsWrongWithAValue() {
        assertThat(query("SELECT score + 9223372036854775807 FROM v_prospects WHERE score > 0")
                        .text())
                .contains("a value is out of range");
    }

    @Test
    void describesTheViewsOnly() {
        // When
        var views =
                maskedCaller().call("describe_schema", Map.of()).structured().get("views");
        // Then
        assertThat(views.findValuesAsText("name"))
                .contains("v_deals", "v_prospects", "total_minor")
                .doesNotContain("secrets", "v_runs", "v_messages");
        var name = views.get(0).get("columns").get(2);
        assertThat(name.get("name").asText()).isEqualTo("name");
        assertThat(name.get("type").asText()).isEqualTo("varchar(80)");
        assertThat(name.get("personal").asBoolean()).isTrue();
        assertThat(name.get("masked").asBoolean()).isTrue();
        assertThat(caller().call("describe_schema", Map.of())
                        .structured()
                        .at("/views/0/columns/2/masked")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void tellsHowTheDatabaseIs() {
        // When
        var health = caller().call("health_check", Map.of()).structured();
        // Then
        assertThat(health.get("reachable").asBoolean()).isTrue();
        assertThat(health.get("server_version").asText()).contains("MariaDB");
        assertThat(health.get("views").asInt()).isEqualTo(5);
        assertThat(health.get("views_missing").toString())
                .isEqualTo("[\"v_prospect_value.proposal_id\",\"v_runs\",\"v_messages\",\"v_prospect_outcomes\","
                        + "\"v_outgoing_messages\",\"v_message_reports\",\"v_won_deals\",\"v_campaigns\"]");
        assertThat(health.get("connections_in_use").asInt()).isPositive();
        assertThat(health.get("connections_most").asInt()).isGreaterThan(10);
        assertThat(health.get("read_only").asBoolean()).isFalse();
        assertThat(health.get("replication").asText()).isEqualTo("not_visible");
        assertThat(Math.abs(health.get("clock_skew_ms").asLong())).isLessThan(60_000);
        assertThat(health.get("statements_most").asInt()).isEqualTo(2);
    }

    @Test
    void remembersWhatTookLong() {
        // Given
        query("SELECT COUNT(*) AS told FROM v_prospects WHERE score > 4177 AND source = 'web'");
        // When
        var slow = caller().call("slow_queries", Map.of("max_statements", 50));
        // Then
        var shapes = slow.structured().get("statements").findValuesAsText("sql");
        assertThat(shapes)
                .contains("SELECT COUNT(*) AS c__1 FROM v_prospects AS t1 WHERE ((t1.score > ?) AND (t1.source = ?))"
                        + " LIMIT ?");
        assertThat(slow.text()).doesNotContain("told", "4177");
        assertThat(slow.structured().get("server_statistics").asText()).isEqualTo("off");
        assertThat(slow.text()).contains("rainmaker.tools.database.server-statistics");
    }

    @Test
    void saysWhyThereIsNoPlan() {
        assertThat(caller().call("explain_query", Map.of("sql", "SELECT score FROM v_prospects"))
                        .text())
                .contains("its operator can set up the data source diagnostics");
    }

    @Test
    void tellsItsTools() {
        assertThat(caller().call("database_connection_status", Map.of())
                        .structured()
                        .get("configured")
                        .asBoolean())
                .isTrue();
        ToolsSnapshot.compare(caller().tools());
    }
}
