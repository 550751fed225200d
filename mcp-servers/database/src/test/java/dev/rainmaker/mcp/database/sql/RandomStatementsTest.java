package dev.rainmaker.mcp.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.CatalogueFile;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is taken is written as one SELECT that consists of nothing but our words, names of the catalogue, numbers and quoted
 * texts. Looked at with a reader of its own, which shares nothing with the code under test.
 */
class RandomStatementsTest {
    private static final long SEED = 20261128;
    private static final int STATEMENTS = 1_200;
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^'\\\\]|'')*'|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+|[A-Za-z_][A-Za-z0-9_]*|<>|<=|>=|[(),.=<>+*/%-]| ");
    private static final Set<String> WORDS =
            Set.of(("SELECT DISTINCT AS FROM JOIN LEFT RIGHT CROSS ON USING WHERE GROUP BY"
                            + " HAVING ORDER DESC LIMIT OFFSET AND OR NOT IS NULL TRUE FALSE IN BETWEEN LIKE ESCAPE CASE WHEN THEN ELSE"
                            + " END DIV INTERVAL DAY EXTRACT YEAR CAST CHAR DATE TIME TIMESTAMP CURRENT_DATE NOW COUNT SUM MIN MAX AVG"
                            + " LOWER UPPER LENGTH COALESCE CONCAT ABS ROUND IF TRIM")
                    .split(" "));
    private static final Pattern OURS = Pattern.compile("t[1-9]|c__\\d{1,3}");

    private final Set<String> names = new HashSet<>();
    private final Set<String> personal = new HashSet<>();
    private final Set<String> views = new HashSet<>();

    RandomStatementsTest() {
        for (var view : CatalogueFile.committed().views()) {
            views.add(view.name());
            view.columns().forEach(column -> {
                names.add(column.name());
                if (column.isPersonal()) {
                    personal.add(column.name());
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTakenIsOneSelectOfKnownWords(boolean mayReadPersonal) {
        // Given
        var access = new Access(CatalogueFile.committed(), mayReadPersonal);
        var statements = new RandomStatements(SEED, access.catalogue());
        var taken = 0;
        // When
        for (var n = 0; n < STATEMENTS; n++) {
            var sql = statements.next();
            try {
                var written = ReadOnlySelect.of(sql, 100, access).sql();
                taken++;
                check(sql, written, mayReadPersonal);
            } catch (SqlRefused refused) {
                assertThat(refused.getMessage()).as(sql).isNotBlank().doesNotContain("\n", "Exception");
            }
        }
        // Then: the generator is no strawman
        assertThat(taken).isGreaterThan(mayReadPersonal ? 200 : 60);
    }

    @Test
    void theReaderOfThisTestSeesWhatIsWrong() {
        assertThat(problem("SELECT t1.score AS c__1 FROM v_prospects AS t1; DROP TABLE x LIMIT 1", true))
                .isNotNull();
        assertThat(problem("SELECT SLEEP(5) AS c__1 FROM v_prospects AS t1 LIMIT 1", true))
                .isNotNull();
        assertThat(problem("SELECT t1.score AS c__1 FROM secrets AS t1 LIMIT 1", true))
                .isNotNull();
        assertThat(problem("SELECT t1.name AS c__1 FROM v_prospects AS t1 LIMIT 1", false))
                .isNotNull();
        assertThat(problem("SELECT t1.name AS c__1 FROM v_prospects AS t1 LIMIT 1", true))
                .isNull();
        assertThat(problem("SELECT (SELECT 1) AS c__1 FROM v_prospects AS t1 LIMIT 1", true))
                .isNotNull();
    }

    private void check(String sql, String written, boolean mayReadPersonal) {
        assertThat(problem(written, mayReadPersonal))
                .as("%s%n-> %s", sql, written)
                .isNull();
    }

    /** What is wrong with a written statement, or null. */
    private String problem(String written, boolean mayReadPersonal) {
        var at = 0;
        var selects = 0;
        var before = "";
        var tokens = TOKEN.matcher(written);
        while (tokens.find()) {
            if (tokens.start() != at) {
                return "a character that is no token at " + at;
            }
            at = tokens.end();
            var token = tokens.group();
            if (token.equals(" ")) {
                continue;
            }
            selects += token.equals("SELECT") ? 1 : 0;
            var wrong = wrong(token, before, mayReadPersonal);
            if (wrong != null) {
                return wrong;
            }
            before = token;
        }
        return at != written.length() ? "an end that is no token" : selects != 1 ? selects + " times SELECT" : null;
    }

    private String wrong(String token, String before, boolean mayReadPersonal) {
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            return null;
        }
        if (before.equals(".")) {
            var isColumn = names.contains(token) && (mayReadPersonal || !personal.contains(token));
            return isColumn ? null : "column " + token;
        }
        if (before.equals("FROM") || before.equals("JOIN")) {
            return views.contains(token) ? null : "source " + token;
        }
        if (WORDS.contains(token) || OURS.matcher(token).matches() || views.contains(token)) {
            return null;
        }
        // in USING
        return names.contains(token) && (mayReadPersonal || !personal.contains(token)) ? null : "word " + token;
    }
}
