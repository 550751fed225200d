package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.database.sql.HostileStatements;
import dev.rainmaker.mcp.database.testing.ViewsDatabase;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Even with an account that may do everything, nothing but a SELECT over the views comes through. */
@QuarkusTest
@TestProfile(PowerfulAccountTest.Powerful.class)
class PowerfulAccountTest {
    /** A database whose account may do everything. */
    public static class Powerful implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ViewsDatabase.class, Map.of("account", "powerful")));
        }
    }

    private static final String PREPARED = "SHOW GLOBAL STATUS LIKE 'Prepared_stmt_count'";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/mcp/database")
    String url;

    @Inject
    @ReactiveDataSource("readonly")
    Pool pool;

    @Test
    void noHostileStatementReachesTheDatabase() {
        // Given
        var caller = new McpCaller(url, ToolTokens.withScopes("tools:database.read tools:database.personal"));
        var before = state();
        var ranBefore = ran(caller);
        // When
        HostileStatements.all().forEach(sql -> {
            for (var tool : List.of("query", "explain_query")) {
                var result = caller.call(tool, Map.of("sql", sql));
                assertThat(result.isError()).as(sql).isTrue();
                assertThat(result.text()).as(sql).startsWith("Refused: ").doesNotContain("do not read");
            }
        });
        // Then
        assertThat(state()).isEqualTo(before);
        assertThat(ran(caller)).isEqualTo(ranBefore);
    }

    @Test
    void noStatementStaysPreparedAfterwards() {
        // Given
        var caller = new McpCaller(url, ToolTokens.withScopes("tools:database.read"));
        // When
        for (var n = 0; n < 20; n++) {
            caller.call("query", Map.of("sql", "SELECT score FROM v_prospects", "max_rows", 1));
            caller.call("query", Map.of("sql", "SELECT score + 9223372036854775807 FROM v_prospects WHERE score > 0"));
        }
        // Then
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!rows(PREPARED).equals(List.of("0")) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(rows(PREPARED)).containsExactly("0");
    }

    @Test
    void theAccountCouldDoHarmByItself() {
        assertThat(rows("SELECT password FROM secrets")).containsExactly("do not read");
    }

    /** Everything that this server ever sent for a caller. */
    private static String ran(McpCaller caller) {
        return caller.call("slow_queries", Map.of("max_statements", 50))
                .structured()
                .get("statements")
                .toString();
    }

    private List<String> state() {
        var state = new ArrayList<>(rows("CHECKSUM TABLE secrets, prospects, deals, metrics"));
        state.addAll(rows("SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables ORDER BY 1"));
        state.addAll(rows("SELECT CONCAT(user, '@', host) FROM mysql.user ORDER BY 1"));
        state.addAll(rows("SELECT CONCAT(@@global.general_log, @@global.sql_mode)"));
        return state;
    }

    private List<String> rows(String sql) {
        var rows = new ArrayList<String>();
        for (Row row : pool.query(sql).execute().await().atMost(PATIENCE)) {
            rows.add(String.valueOf(row.getValue(row.size() - 1)));
        }
        return rows;
    }
}
