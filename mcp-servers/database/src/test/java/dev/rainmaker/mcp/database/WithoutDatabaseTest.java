package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutDatabaseTest.NotSetUp.class)
class WithoutDatabaseTest {
    /** A process whose host gives no database. */
    public static class NotSetUp implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @TestHTTPResource("/mcp/database")
    String url;

    @Test
    void startsAndSaysWhatIsMissing() {
        var caller = new McpCaller(url, ToolTokens.withScopes("tools:database.read"));
        var status = caller.call("database_connection_status", Map.of()).structured();
        assertThat(status.get("configured").asBoolean()).isFalse();
        assertThat(status.get("detail").asText()).contains("quarkus.datasource.readonly.reactive.url");
        assertThat(caller.call("query", Map.of("sql", "SELECT * FROM v_deals")).isError())
                .isTrue();
    }
}
