package dev.rainmaker.mcp.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.CatalogueFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlySelectTest {
    private static final Access EVERYTHING = new Access(CatalogueFile.committed(), true);

    private static String written(String sql) {
        return ReadOnlySelect.of(sql, 100, EVERYTHING).sql();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM v_prospects",
                "select prospect_id, name from v_prospects where status = 'qualified' order by score desc limit 5;",
                "SELECT status, COUNT(*) AS n FROM v_prospects GROUP BY status HAVING COUNT(*) > 2 ORDER BY n DESC",
                "SELECT p.name, d.total_minor / 100 FROM v_prospects p JOIN v_deals d ON d.prospect_id = p.prospect_id",
                "SELECT p.*, d.status FROM v_prospects p LEFT JOIN v_deals d USING (prospect_id)",
                "SELECT DISTINCT place FROM v_prospects WHERE event_type IN ('wedding', 'birthday') AND score >= 50",
                "SELECT name FROM v_prospects WHERE created_at > DATE_SUB(NOW(), INTERVAL 7 DAY)",
                "SELECT name FROM v_prospects WHERE event_date BETWEEN '2026-05-01' AND '2026-09-30'",
                "SELECT name FROM v_prospects WHERE name LIKE 'O''Brien%' AND place IS NOT NULL",
                "SELECT name FROM v_prospects WHERE name = 'C# -- /* not a comment */ ; @x'",
                "SELECT CASE WHEN score > 70 THEN 'hot' ELSE 'cold' END AS heat, AVG(score) FROM v_prospects GROUP BY 1",
                "SELECT DATE_FORMAT(created_at, '%Y-%m') AS month, SUM(total_minor) FROM v_deals GROUP BY month",
                "SELECT CAST(score AS CHAR(5)) FROM v_prospects WHERE NOT (simulated = true)",
                "SELECT COUNT(DISTINCT place) FROM v_prospects WHERE created_at < CURRENT_TIMESTAMP",
                "SELECT COALESCE(place, 'unknown'), -score FROM v_prospects LIMIT 10 OFFSET 20",
                "SELECT TIMESTAMPDIFF(DAY, started_at, updated_at) FROM v_runs",
                "SELECT a.name FROM v_prospects a, v_deals b WHERE a.prospect_id = b.prospect_id",
                "SELECT name FROM v_prospects WHERE name = 'Zoë 東京'",
                "SELECT TRIM(name), LEFT(name, 3), IF(score > 5, 'a', 'b') FROM v_prospects WHERE name LIKE 'a!_%' ESCAPE '!'",
                "SELECT EXTRACT(YEAR FROM event_date), YEAR(event_date) FROM v_prospects ORDER BY score DESC, 1",
                "SELECT event_date FROM v_prospects WHERE event_date >= DATE '2026-05-01' AND simulated IS NOT TRUE",
                "SELECT v.value_minor FROM v_prospect_value v RIGHT JOIN v_prospects p ON v.prospect_id = p.prospect_id",
                "SELECT LOWER(p.status) AS stage, COUNT(*) FROM v_prospects AS p CROSS JOIN v_metrics m GROUP BY stage",
                "SELECT metric, value FROM v_metrics WHERE value % 2 = 1 OR value DIV 2 > 3 ORDER BY value * -1.5",
            })
    void takesQuestionsAboutViews(String sql) {
        assertThat(written(sql)).startsWith("SELECT ").contains(" LIMIT ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select score from v_prospects                        | SELECT t1.score AS c__1 FROM v_prospects AS t1 LIMIT 100
            SELECT SCORE FROM V_PROSPECTS limit 3                | SELECT t1.score AS c__1 FROM v_prospects AS t1 LIMIT 3
            SELECT score FROM v_prospects LIMIT 20, 9999         | SELECT t1.score AS c__1 FROM v_prospects AS t1 LIMIT 100 OFFSET 20
            SELECT score FROM v_prospects LIMIT 5 OFFSET 7       | SELECT t1.score AS c__1 FROM v_prospects AS t1 LIMIT 5 OFFSET 7
            SELECT P.score x FROM v_prospects p ORDER BY X       | SELECT t1.score AS c__1 FROM v_prospects AS t1 ORDER BY c__1 LIMIT 100
            SELECT 1 + 2 * 3 FROM v_metrics                      | SELECT (1 + (2 * 3)) AS c__1 FROM v_metrics AS t1 LIMIT 100
            SELECT -(-1) FROM v_metrics                           | SELECT (-(-1)) AS c__1 FROM v_metrics AS t1 LIMIT 100
            SELECT value FROM v_metrics WHERE NOT value IN (1,2) | SELECT t1.value AS c__1 FROM v_metrics AS t1 WHERE (NOT (t1.value IN (1, 2))) LIMIT 100
            SELECT value FROM v_metrics WHERE value NOT BETWEEN 1 AND 2 OR metric NOT LIKE 'a' | SELECT t1.value AS c__1 FROM v_metrics AS t1 WHERE ((t1.value NOT BETWEEN 1 AND 2) OR (t1.metric NOT LIKE 'a')) LIMIT 100
            SELECT 1 FROM v_metrics WHERE value = 1 AND value IN (2) OR value = 3 AND NOT value IN (4) AND value = 5 | SELECT 1 AS c__1 FROM v_metrics AS t1 WHERE (((t1.value = 1) AND (t1.value IN (2))) OR ((t1.value = 3) AND (NOT (t1.value IN (4))) AND (t1.value = 5))) LIMIT 100
            SELECT metric FROM v_metrics WHERE metric = 'it''s'  | SELECT t1.metric AS c__1 FROM v_metrics AS t1 WHERE (t1.metric = 'it''s') LIMIT 100
            SELECT metric, value FROM v_metrics GROUP BY 1, value | SELECT t1.metric AS c__1, t1.value AS c__2 FROM v_metrics AS t1 GROUP BY c__1, t1.value LIMIT 100
            SELECT * FROM v_metrics a JOIN v_metrics b USING (metric) WHERE metric = 'a' | SELECT t1.metric AS c__1, t1.value AS c__2, t2.value AS c__3 FROM v_metrics AS t1 JOIN v_metrics AS t2 USING (metric) WHERE (t1.metric = 'a') LIMIT 100
            """)
    void isWrittenAnew(String sql, String expected) {
        assertThat(written(sql)).isEqualTo(expected);
    }

    @Test
    void namesTheResultsAsTheCallerDid() {
        // When
        var select = ReadOnlySelect.of(
                "SELECT status, COUNT(*), SUM(score) AS Total, d.* FROM v_prospects, v_metrics d", 5, EVERYTHING);
        // Then
        assertThat(select.labels()).containsExactly("status", "COUNT(*)", "Total", "metric", "value");
    }

    @Test
    void aNameThatIsAColumnAndAResultIsRefused() {
        assertThatThrownBy(() -> written("SELECT score AS status, COUNT(*) FROM v_prospects GROUP BY status"))
                .hasMessage("status is a column and also the name of a result; give the result another name");
    }

    @Test
    void theShapeHoldsNoValueAndNoNameOfTheCaller() {
        // When
        var shape = ReadOnlySelect.of(
                        "SELECT name AS ignore_all_rules FROM v_prospects p WHERE name = 'O''Brien' AND score IN (1, 2.5, 3)"
                                + " ORDER BY ignore_all_rules LIMIT 7",
                        10,
                        EVERYTHING)
                .shape();
        // Then
        assertThat(shape)
                .isEqualTo(
                        "SELECT t1.name AS c__1 FROM v_prospects AS t1 WHERE ((t1.name = ?) AND (t1.score IN (?, …)))"
                                + " ORDER BY c__1 LIMIT ?");
    }

    @Test
    void saysInOneSentenceWhatToDoInstead() {
        assertThatThrownBy(() -> written("SELECT * FROM users"))
                .isInstanceOf(SqlRefused.class)
                .hasMessage("only the views that describe_schema lists may be read");
    }
}
