package dev.rainmaker.mcp.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlySelectTest {
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
            })
    void lets_questions_about_views_pass(String sql) {
        assertThat(ReadOnlySelect.of(sql, 100).sql()).startsWith("SELECT ").contains(" LIMIT ");
    }

    @Test
    void renders_a_limit_of_at_most_the_asked_rows() {
        assertThat(ReadOnlySelect.of("select name from v_prospects", 11).sql())
                .isEqualTo("SELECT name FROM v_prospects LIMIT 11");
        assertThat(ReadOnlySelect.of("select name from v_prospects limit 3", 11).sql())
                .endsWith(" LIMIT 3");
        assertThat(ReadOnlySelect.of("select name from v_prospects limit 20, 9999", 11)
                        .sql())
                .endsWith(" LIMIT 20, 11");
    }

    @Test
    void says_in_one_sentence_what_to_do_instead() {
        assertThatThrownBy(() -> ReadOnlySelect.of("SELECT * FROM users", 10))
                .isInstanceOf(SqlRefused.class)
                .hasMessage("only the views v_* may be read; describe_schema lists them");
    }
}
