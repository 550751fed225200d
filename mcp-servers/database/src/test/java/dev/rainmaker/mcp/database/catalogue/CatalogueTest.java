package dev.rainmaker.mcp.database.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.database.sql.ReadOnlySelect;
import dev.rainmaker.mcp.database.sql.SqlRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = CatalogueFile.read(List.of(
            "# a comment",
            "v_a | things",
            "  id | open | the id",
            "  name | personal | a name",
            "  note | withheld | not for anybody",
            "",
            "v_b | more things",
            "  id | open | the id"));

    private static String select(String sql, Catalogue catalogue) {
        return ReadOnlySelect.of(sql, 5, new Access(catalogue, false)).sql();
    }

    @Test
    void whatNobodyClassifiedOrIsWithheldIsNotThere() {
        assertThat(select("SELECT * FROM v_a", CATALOGUE))
                .isEqualTo("SELECT t1.id AS c__1, '***' AS c__2 FROM v_a AS t1 LIMIT 5");
        assertThatThrownBy(() -> select("SELECT note FROM v_a", CATALOGUE))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("there is no column note");
        assertThatThrownBy(() -> select("SELECT id FROM v_c", CATALOGUE)).isInstanceOf(SqlRefused.class);
    }

    @Test
    void anOperatorCanNarrowIt() {
        // When
        var narrowed = CATALOGUE
                .withholding(List.of("v_a.name"))
                .withPersonal(List.of("v_a.id"))
                .only(List.of("v_a"));
        // Then
        assertThat(select("SELECT * FROM v_a", narrowed)).isEqualTo("SELECT '***' AS c__1 FROM v_a AS t1 LIMIT 5");
        assertThatThrownBy(() -> select("SELECT * FROM v_b", narrowed)).isInstanceOf(SqlRefused.class);
    }

    @Test
    void nothingCanBeOpenedByNarrowing() {
        assertThatThrownBy(() -> select("SELECT note FROM v_a", CATALOGUE.withPersonal(List.of("v_a.note"))))
                .isInstanceOf(SqlRefused.class);
    }

    @Test
    void aMisspelledNameIsAnError() {
        assertThatThrownBy(() -> CATALOGUE.withholding(List.of("v_a.nam")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("v_a.nam is no column of a view that is served");
        assertThatThrownBy(() -> CATALOGUE.withPersonal(List.of("name"))).hasMessage("name is no view that is served");
        assertThatThrownBy(() -> CATALOGUE.only(List.of("v_z"))).hasMessage("v_z is no view that is served");
        assertThatThrownBy(() -> CatalogueFile.read(List.of("v_a | x", "  name | secret | y")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
