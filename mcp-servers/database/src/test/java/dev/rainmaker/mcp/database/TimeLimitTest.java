package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    private static final Duration LIMIT = Duration.ofMillis(2_500);

    @Test
    void mariaDbIsToldInFrontOfTheStatement() {
        assertThat(TimeLimit.of("11.4.5-MariaDB").on("SELECT 1 FROM v_a", LIMIT))
                .isEqualTo("SET STATEMENT max_statement_time=2.5 FOR SELECT 1 FROM v_a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.40", "8.0.11-TiDB-v8.5.0"})
    void mySqlAndTiDbAreToldInsideOfIt(String version) {
        assertThat(TimeLimit.of(version).on("EXPLAIN SELECT 'SELECT ' FROM v_a", LIMIT))
                .isEqualTo("EXPLAIN SELECT /*+ MAX_EXECUTION_TIME(2500) */ 'SELECT ' FROM v_a");
    }
}
