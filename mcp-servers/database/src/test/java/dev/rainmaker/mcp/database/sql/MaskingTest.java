package dev.rainmaker.mcp.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.CatalogueFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the scope a personal column never reaches the written statement, so that nothing can depend on what it holds. */
class MaskingTest {
    private static final Access MASKED = new Access(CatalogueFile.committed(), false);
    private static final Access PERSONAL = new Access(CatalogueFile.committed(), true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SELECT name FROM v_prospects                          | SELECT '***' AS c__1 FROM v_prospects AS t1 LIMIT 9
            SELECT NAME FROM v_prospects                          | SELECT '***' AS c__1 FROM v_prospects AS t1 LIMIT 9
            SELECT p.name AS status, p.score FROM v_prospects p   | SELECT '***' AS c__1, t1.score AS c__2 FROM v_prospects AS t1 LIMIT 9
            SELECT DISTINCT place FROM v_deals                    | SELECT DISTINCT '***' AS c__1 FROM v_deals AS t1 LIMIT 9
            SELECT status, company FROM v_prospects GROUP BY status | SELECT t1.status AS c__1, '***' AS c__2 FROM v_prospects AS t1 GROUP BY t1.status LIMIT 9
            """)
    void aPersonalColumnIsSelectedAsAConstant(String sql, String expected) {
        assertThat(ReadOnlySelect.of(sql, 9, MASKED).sql()).isEqualTo(expected);
    }

    @Test
    void aStarMasksWhatIsPersonal() {
        // When
        var select = ReadOnlySelect.of("SELECT * FROM v_prospects p, v_deals", 9, MASKED);
        // Then
        assertThat(select.masked()).containsExactly("name", "company", "place");
        assertThat(select.labels()).hasSize(20);
        assertThat(select.sql()).doesNotContain(".name", ".company", ".place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // functions, operators and tests over it
                "SELECT SUBSTRING(name, 1, 1) FROM v_prospects",
                "SELECT CONCAT('', name) FROM v_prospects",
                "SELECT UPPER(p.name) FROM v_prospects p",
                "SELECT TRIM(name) FROM v_prospects",
                "SELECT CAST(name AS CHAR(9)) FROM v_prospects",
                "SELECT (name) FROM v_prospects",
                "SELECT +name FROM v_prospects",
                "SELECT name + 0 FROM v_prospects",
                "SELECT name = 'Ada' FROM v_prospects",
                "SELECT name IS NULL FROM v_prospects",
                "SELECT name LIKE 'A%' FROM v_prospects",
                "SELECT name IN ('Ada') FROM v_prospects",
                "SELECT 'Ada' IN (name) FROM v_prospects",
                "SELECT 'Ada' BETWEEN name AND name FROM v_prospects",
                "SELECT CASE name WHEN 'Ada' THEN 1 END FROM v_prospects",
                "SELECT CASE WHEN name > 'M' THEN 1 END FROM v_prospects",
                "SELECT CASE WHEN 1 THEN name END FROM v_prospects",
                "SELECT IF(score, name, 1) FROM v_prospects",
                "SELECT COALESCE(name, 1) FROM v_prospects",
                "SELECT NULLIF(name, 'Ada') FROM v_prospects",
                "SELECT DATE_FORMAT(created_at, name) FROM v_prospects",
                "SELECT TIMESTAMPDIFF(DAY, name, created_at) FROM v_prospects",
                "SELECT EXTRACT(YEAR FROM name) FROM v_prospects",
                // aggregates count and compare
                "SELECT COUNT(name) FROM v_prospects",
                "SELECT COUNT(DISTINCT name) FROM v_prospects",
                "SELECT MIN(name) FROM v_prospects",
                "SELECT MAX(DISTINCT place) FROM v_deals",
                // conditions, groups and orders
                "SELECT score FROM v_prospects WHERE name = 'Ada'",
                "SELECT score FROM v_prospects WHERE 'Ada' = NAME",
                "SELECT score FROM v_prospects WHERE name",
                "SELECT score FROM v_prospects WHERE company IS NOT NULL",
                "SELECT score FROM v_prospects WHERE status = 'a' OR place LIKE '%Lis%'",
                "SELECT score FROM v_prospects WHERE NOT (score > 1 AND name < 'B')",
                "SELECT score FROM v_prospects WHERE score IN (1) AND name = 'Ada'",
                "SELECT status FROM v_prospects GROUP BY status, name",
                "SELECT name, COUNT(*) FROM v_prospects GROUP BY name",
                "SELECT name, COUNT(*) FROM v_prospects GROUP BY 1",
                "SELECT name AS n, COUNT(*) FROM v_prospects GROUP BY n",
                "SELECT status FROM v_prospects GROUP BY status HAVING MIN(name) > 'M'",
                "SELECT name AS n FROM v_prospects HAVING n > 'M'",
                "SELECT score FROM v_prospects ORDER BY name",
                "SELECT score FROM v_prospects ORDER BY v_prospects.name",
                "SELECT score FROM v_prospects ORDER BY LENGTH(name)",
                "SELECT name FROM v_prospects ORDER BY 1",
                "SELECT * FROM v_prospects ORDER BY 3",
                "SELECT name AS n FROM v_prospects ORDER BY n",
                // joins compare
                "SELECT p.score FROM v_prospects p JOIN v_deals d ON p.place = d.place",
                "SELECT p.score FROM v_prospects p JOIN v_metrics m ON p.name = m.metric",
                "SELECT p.score FROM v_prospects p LEFT JOIN v_metrics m ON m.metric = 'a' AND p.name LIKE 'A%'",
                "SELECT p.score FROM v_prospects p JOIN v_deals d USING (place)",
                "SELECT p.score FROM v_prospects p JOIN v_deals d USING (prospect_id, place)",
                "SELECT p.score FROM v_prospects p JOIN v_prospects q USING (name)",
            })
    void aPersonalColumnIsUsedNowhereElse(String sql) {
        assertThatThrownBy(() -> ReadOnlySelect.of(sql, 9, MASKED)).isInstanceOf(SqlRefused.class);
        assertThat(ReadOnlySelect.of(sql, 9, PERSONAL).sql()).startsWith("SELECT ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT created_at + INTERVAL name DAY FROM v_prospects",
                "SELECT score AS name, COUNT(*) FROM v_prospects GROUP BY name",
                "SELECT score AS name FROM v_prospects HAVING name > 1",
                "SELECT score AS name FROM v_prospects ORDER BY name",
                "SELECT name AS status FROM v_prospects ORDER BY status",
                "SELECT p.score FROM v_prospects p NATURAL JOIN v_deals d",
                "SELECT score FROM v_prospects WHERE `name` = 'Ada'",
                "SELECT score FROM v_prospects WHERE \"name\" = 'Ada'",
                "SELECT score FROM v_prospects WHERE nаme = 'Ada'",
                "SELECT score FROM v_prospects WHERE na/**/me = 'Ada'",
                "SELECT score FROM v_prospects WHERE (SELECT name) = 'Ada'",
                "SELECT x.name FROM (SELECT UPPER(name) AS name FROM v_prospects) x",
                "SELECT score FROM v_prospects WHERE name COLLATE utf8mb4_bin = 'Ada'",
            })
    void otherWaysToReachItAreRefusedToEverybody(String sql) {
        assertThatThrownBy(() -> ReadOnlySelect.of(sql, 9, MASKED)).isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> ReadOnlySelect.of(sql, 9, PERSONAL)).isInstanceOf(SqlRefused.class);
    }

    @Test
    void saysWhichScopeIsMissing() {
        assertThatThrownBy(() -> ReadOnlySelect.of("SELECT score FROM v_prospects WHERE name = 'Ada'", 9, MASKED))
                .hasMessage("name is personal: without the scope tools:database.personal it may be selected as it is,"
                        + " which shows it masked, and be used nowhere else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM v_prospects WHERE name LIKE 'A%' ORDER BY name",
                "SELECT COUNT(DISTINCT place) FROM v_deals",
                "SELECT p.name FROM v_prospects p JOIN v_deals d USING (prospect_id, place) GROUP BY p.name",
            })
    void withTheScopeItIsAColumnLikeAnyOther(String sql) {
        // When
        var select = ReadOnlySelect.of(sql, 9, PERSONAL);
        // Then
        assertThat(select.masked()).isEmpty();
        assertThat(select.sql()).doesNotContain("***");
    }
}
