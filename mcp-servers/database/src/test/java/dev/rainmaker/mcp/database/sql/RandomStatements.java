package dev.rainmaker.mcp.database.sql;

import dev.rainmaker.mcp.database.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes statements: along the grammar that is allowed, with a hostile piece in some of them, and some cut and spliced. */
final class RandomStatements {
    private static final List<String> HOSTILE = List.of(
            "SLEEP(5)",
            "(SELECT password FROM secrets)",
            "LOAD_FILE('/etc/passwd')",
            "@@version",
            "users.password",
            "name REGEXP 'a'",
            "; DROP TABLE secrets",
            "INTO OUTFILE '/tmp/x'",
            "UNION SELECT password FROM secrets",
            "/*! SLEEP(5) */",
            "-- x",
            "'' OR 1=1",
            "`name`",
            "\"name\"",
            "\\'",
            "0x41",
            "_utf8'a'",
            ", secrets",
            "mysql.user",
            "FOR UPDATE",
            "EXISTS (SELECT 1)",
            "BENCHMARK(1000000, 1)",
            "ROW_NUMBER() OVER ()",
            "{fn NOW()}",
            "?",
            ":a",
            "$x");
    private static final List<String> TEXTS =
            List.of("'a'", "'it''s'", "''''", "'; DROP TABLE x; --'", "'/*'", "'SELECT'", "'東京'", "'%a_'", "''");
    private static final List<String> FUNCTIONS = List.of(
            "LOWER",
            "UPPER",
            "COUNT",
            "SUM",
            "MIN",
            "MAX",
            "AVG",
            "LENGTH",
            "COALESCE",
            "CONCAT",
            "ABS",
            "ROUND",
            "YEAR",
            "DATE",
            "LEFT",
            "IF",
            "TRIM");
    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "%", "DIV", "=", "<>", "!=", "<", ">", "<=", ">=", "AND", "OR", "LIKE", "XOR");
    private static final List<String> JOINS = List.of(", ", " JOIN ", " LEFT JOIN ", " CROSS JOIN ", " NATURAL JOIN ");

    private final Random random;
    private final Catalogue catalogue;
    private final List<String> views;
    private List<String> columns = List.of();

    RandomStatements(long seed, Catalogue catalogue) {
        this.random = new Random(seed);
        this.views = catalogue.views().stream().map(view -> view.name()).toList();
        this.catalogue = catalogue;
    }

    String next() {
        var sql = select();
        return switch (random.nextInt(8)) {
            case 0 -> spliced(sql, one(HOSTILE));
            case 1 -> spliced(sql, select());
            case 2 -> sql.substring(0, random.nextInt(sql.length()));
            case 3 -> swapped(sql);
            default -> sql;
        };
    }

    private String select() {
        var view = one(views);
        columns = Stream.concat(
                        catalogue.view(view).orElseThrow().columns().stream().map(column -> column.name()),
                        dice(8) ? Stream.of("password", "prospect_id", "secrets.password") : Stream.of())
                .toList();
        var from = view + (dice(3) ? " x" : "");
        if (dice(4)) {
            var on = dice(2) ? " ON " + expression(2) : dice(2) ? " USING (prospect_id)" : "";
            from += one(JOINS) + one(views) + " y" + on;
        }
        return "SELECT " + (dice(8) ? "DISTINCT " : "") + items() + " FROM " + from
                + (dice(2) ? " WHERE " + expression(3) : "")
                + (dice(4) ? " GROUP BY " + list() : "")
                + (dice(6) ? " HAVING " + expression(2) : "")
                + (dice(3) ? " ORDER BY " + list() + (dice(2) ? " DESC" : "") : "")
                + (dice(3) ? " LIMIT " + random.nextInt(2_000) : "")
                + (dice(20) ? ";" : "");
    }

    private String items() {
        var items = new ArrayList<String>();
        for (var n = 1 + random.nextInt(3); n > 0; n--) {
            items.add(
                    dice(6) ? "*" : expression(2) + (dice(3) ? " AS " + one(List.of("a", "b", "name", "status")) : ""));
        }
        return String.join(", ", items);
    }

    private String list() {
        return dice(3) ? "1" : dice(3) ? "a" : expression(1);
    }

    private String expression(int depth) {
        if (depth == 0 || dice(3)) {
            return leaf();
        }
        return switch (random.nextInt(9)) {
            case 0 -> one(FUNCTIONS) + "(" + (dice(6) ? "DISTINCT " : "") + expression(depth - 1) + ")";
            case 1 -> "CASE WHEN " + expression(depth - 1) + " THEN " + expression(depth - 1) + " END";
            case 2 -> "(" + expression(depth - 1) + ")";
            case 3 -> "NOT " + expression(depth - 1);
            case 4 -> expression(depth - 1) + (dice(2) ? " IS NULL" : " IS NOT TRUE");
            case 5 -> expression(0) + " IN (" + expression(0) + ", " + expression(depth - 1) + ")";
            case 6 -> expression(0) + " BETWEEN " + expression(0) + " AND " + expression(0);
            default -> expression(depth - 1) + " " + one(OPERATORS) + " " + expression(depth - 1);
        };
    }

    private String leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> one(TEXTS);
            case 1 -> String.valueOf(random.nextInt(1_000));
            case 2 -> random.nextInt(100) + "." + random.nextInt(100);
            case 3 -> "-" + random.nextInt(9);
            case 4 -> one(List.of("NULL", "TRUE", "CURRENT_DATE", "NOW()", "COUNT(*)", "DATE '2026-01-01'"));
            case 5 -> dice(12) ? one(HOSTILE) : one(columns);
            case 6 -> (dice(3) ? one(List.of("x.", "y.", "z.")) : "") + one(columns);
            default -> one(columns);
        };
    }

    private String spliced(String sql, String piece) {
        var at = random.nextInt(sql.length() + 1);
        return sql.substring(0, at) + " " + piece + " " + sql.substring(at);
    }

    private String swapped(String sql) {
        var words = new ArrayList<>(List.of(sql.split(" ")));
        var moved = words.remove(random.nextInt(words.size()));
        words.add(random.nextInt(words.size() + 1), moved);
        return String.join(" ", words);
    }

    private boolean dice(int sides) {
        return random.nextInt(sides) == 0;
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
