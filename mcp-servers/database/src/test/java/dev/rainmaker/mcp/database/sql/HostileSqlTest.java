package dev.rainmaker.mcp.database.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.CatalogueFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks, such a statement is refused before there is a connection. */
class HostileSqlTest {
    private static final Access EVERYTHING = new Access(CatalogueFile.committed(), true);

    static Stream<String> hostile() {
        return HostileStatements.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefused(String sql) {
        assertThatThrownBy(() -> ReadOnlySelect.of(sql, 100, EVERYTHING)).isInstanceOf(SqlRefused.class);
    }

    @Test
    void whatIsLongOrDeepIsRefusedByItsSize() {
        assertThatThrownBy(() -> ReadOnlySelect.of("SELECT " + "1+".repeat(3000) + "1 FROM v_prospects", 1, EVERYTHING))
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> ReadOnlySelect.of(
                        "SELECT " + "(".repeat(50) + "1" + ")".repeat(50) + " FROM v_prospects", 1, EVERYTHING))
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> ReadOnlySelect.of("SELECT " + "1+".repeat(100) + "1 FROM v_prospects", 1, EVERYTHING))
                .hasMessageContaining("nested deeper");
    }
}
