package dev.rainmaker.mcp.database.sql;

import dev.rainmaker.mcp.database.sql.Sources.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The select list: what is returned, under which name for the caller, and what of it is masked. */
final class Results {
    private static final String MASK = "'***'";
    private static final int MOST = 200;
    private static final int LONGEST_LABEL = 100;

    /**
     * One returned column.
     *
     * @param label for the caller: the alias, the column's name, or the expression as it was written
     * @param id by which the written statement calls it
     * @param found the column behind it, or null for an expression
     */
    record Result(String label, String id, String sql, Found found, boolean masked) {}

    private final Sources sources;
    private final List<Result> results = new ArrayList<>();

    Results(Sources sources) {
        this.sources = sources;
    }

    List<Result> all() {
        return List.copyOf(results);
    }

    void add(SelectItem<?> item, ExpressionSql expressions) {
        var alias = Clauses.alias(item.getAlias());
        Expression expression = item.getExpression();
        if (expression instanceof AllTableColumns star) {
            var source = sources.source(star.getTable());
            Clauses.same(star.getTable() + ".*", star, "changes of the star");
            source.view().served().forEach(column -> add(column.name(), new Found(source, column)));
        } else if (expression instanceof AllColumns star) {
            Clauses.same("*", star, "changes of the star");
            sources.all().stream()
                    .flatMap(source -> source.view().served().stream().map(column -> new Found(source, column)))
                    .filter(found -> !sources.isJoinedAway(found))
                    .forEach(found -> add(found.column().name(), found));
        } else if (expression instanceof Column column && !expressions.isWord(column)) {
            var found = sources.column(column);
            add(alias == null ? found.column().name() : alias, found);
        } else {
            // first of all: what is nested too deep cannot be made a text
            var sql = expressions.of(expression);
            add(alias == null ? shortened(expression.toString()) : alias, sql, null, false);
        }
    }

    private void add(String label, Found found) {
        var masked = sources.masks(found);
        add(label, masked ? MASK : found.sql(), found, masked);
    }

    private void add(String label, String sql, Found found, boolean masked) {
        if (results.size() == MOST) {
            throw new SqlRefused("at most " + MOST + " columns may be selected");
        }
        results.add(new Result(label, "c__" + (results.size() + 1), sql, found, masked));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) + "…" : text;
    }

    /** What {@code ORDER BY 2} and {@code GROUP BY 2} mean. */
    String ordinal(long number) {
        if (number < 1 || number > results.size()) {
            throw new SqlRefused("there is no selected column " + number);
        }
        return reference(results.get((int) number - 1));
    }

    /** What a name in GROUP BY, HAVING or ORDER BY means when the select list has given it; else empty. */
    Optional<String> named(String name) {
        var called = results.stream()
                .filter(result -> result.label().equalsIgnoreCase(name))
                .toList();
        if (called.isEmpty()) {
            return Optional.empty();
        }
        var first = called.getFirst();
        if (called.stream().anyMatch(result -> !result.sql().equals(first.sql()))) {
            throw new SqlRefused("two selected columns are called " + name + "; give them different names");
        }
        var isItself = first.found() != null && first.found().column().name().equalsIgnoreCase(name);
        if (!isItself && !sources.named(name).isEmpty()) {
            throw new SqlRefused(name + " is a column and also the name of a result; give the result another name");
        }
        return Optional.of(isItself ? open(first.found()) : reference(first));
    }

    private String reference(Result result) {
        if (result.found() != null) {
            open(result.found());
        }
        return result.id();
    }

    private String open(Found found) {
        sources.open(found.column());
        return found.sql();
    }
}
