package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.database.testing.ViewsDatabase;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tool needs a token, and in it the scope for reading; the one for personal data alone opens nothing. */
@QuarkusTest
@QuarkusTestResource(ViewsDatabase.class)
class DatabaseDoorTest {
    private static final Map<String, String> ARGUMENTS = Map.of("sql", "SELECT score FROM v_prospects");

    @TestHTTPResource("/mcp/database")
    String url;

    private static Map<String, String> arguments(String tool) {
        return tool.endsWith("query") ? ARGUMENTS : Map.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query",
                "describe_schema",
                "explain_query",
                "health_check",
                "slow_queries",
                "database_connection_status"
            })
    void aWrongScopeIsRefused(String tool) {
        // Given
        var caller = new McpCaller(
                url, ToolTokens.withScopes("tools:analytics.read tools:database.write tools:database.personal"));
        // When
        var result = caller.call(tool, arguments(tool));
        // Then
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains("it needs the scope tools:database.read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query",
                "describe_schema",
                "explain_query",
                "health_check",
                "slow_queries",
                "database_connection_status"
            })
    void noTokenIsRefused(String tool) {
        assertThatThrownBy(() -> new McpCaller(url, null).call(tool, arguments(tool)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("HTTP 401");
    }
}
