package dev.rainmaker.mcp.database.sql;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.sql.Results.Result;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/**
 * One checked SELECT over views of the catalogue: columns, joins among views, where, group, having, order, limit.
 *
 * @param sql written anew from the checked tree, with a limit of at most the asked rows
 * @param labels of the returned columns, for the caller
 * @param masked labels of those that are shown masked
 */
public record ReadOnlySelect(String sql, List<String> labels, List<String> masked) {
    private static final int PARSE_MILLIS = 2_000;
    private static final long FARTHEST = 1_000_000;

    /**
     * Reads and checks what a caller sent.
     *
     * @param maxRows the most rows that the written statement returns
     * @throws SqlRefused with one sentence, for everything that is not such a SELECT
     */
    public static ReadOnlySelect of(String text, int maxRows, Access access) {
        try {
            if (parse(SqlText.checked(text)) instanceof PlainSelect given) {
                return written(given, maxRows, access);
            }
        } catch (StackOverflowError deep) {
            throw new SqlRefused("the statement is nested too deep");
        }
        throw new SqlRefused("only one plain SELECT is allowed, without WITH, UNION or VALUES");
    }

    /** The statement without its values and names of the caller's: equal for statements that differ in values only. */
    public String shape() {
        return StatementShape.of(sql);
    }

    private static Statement parse(String text) {
        try {
            return CCJSqlParserUtil.parse(text, parser -> parser.withTimeOut(PARSE_MILLIS));
        } catch (JSQLParserException | CompletionException e) {
            throw new SqlRefused("this is not a SELECT that can be read; check the spelling and the order of clauses");
        }
    }

    private static ReadOnlySelect written(PlainSelect given, int maxRows, Access access) {
        if (given.getFromItem() == null) {
            throw new SqlRefused("a SELECT needs FROM with one of the views that describe_schema lists");
        }
        var sources = new Sources(access);
        var expressions = new ExpressionSql(sources);
        var from = JoinSql.of(given, sources, expressions);
        var results = new Results(sources);
        given.getSelectItems().forEach(item -> results.add(item, expressions));
        var sql = new StringBuilder("SELECT ")
                .append(given.getDistinct() == null ? "" : "DISTINCT ")
                .append(results.all().stream()
                        .map(result -> result.sql() + " AS " + result.id())
                        .collect(Collectors.joining(", ")))
                .append(from);
        if (given.getWhere() != null) {
            sql.append(" WHERE ").append(expressions.of(given.getWhere()));
        }
        expressions.mayName(results);
        sql.append(groups(given.getGroupBy(), results, expressions));
        if (given.getHaving() != null) {
            sql.append(" HAVING ").append(expressions.of(given.getHaving()));
        }
        sql.append(orders(given.getOrderByElements(), results, expressions));
        Clauses.same(read(given), given, "INTO, locking, hints, windows and other clauses");
        sql.append(limit(given, maxRows));
        return new ReadOnlySelect(
                sql.toString(),
                results.all().stream().map(Result::label).toList(),
                results.all().stream()
                        .filter(Result::masked)
                        .map(Result::label)
                        .distinct()
                        .toList());
    }

    @SuppressWarnings("unchecked") // the library declares this list without its element type
    private static String groups(GroupByElement group, Results results, ExpressionSql expressions) {
        if (group == null) {
            return "";
        }
        if (!group.getGroupingSets().isEmpty() || group.isMysqlWithRollup()) {
            throw new SqlRefused("grouping sets are not allowed");
        }
        var list = (List<Expression>) group.getGroupByExpressionList();
        return list.stream()
                .map(expression -> of(expression, results, expressions))
                .collect(Collectors.joining(", ", " GROUP BY ", ""));
    }

    private static String orders(List<OrderByElement> orders, Results results, ExpressionSql expressions) {
        if (orders == null) {
            return "";
        }
        return orders.stream()
                .map(order -> {
                    if (order.getNullOrdering() != null || order.isMysqlWithRollup()) {
                        throw new SqlRefused("ORDER BY takes ASC and DESC only");
                    }
                    return of(order.getExpression(), results, expressions) + (order.isAsc() ? "" : " DESC");
                })
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** A whole number that stands alone means a selected column. */
    private static String of(Expression expression, Results results, ExpressionSql expressions) {
        return expression instanceof LongValue number
                ? results.ordinal(number(number, "GROUP BY and ORDER BY"))
                : expressions.of(expression);
    }

    /** The statement with the clauses that were read, to compare with the caller's. */
    private static PlainSelect read(PlainSelect given) {
        var select = new PlainSelect();
        if (given.getDistinct() != null) {
            select.setDistinct(new Distinct());
        }
        select.setSelectItems(given.getSelectItems());
        select.setFromItem(given.getFromItem());
        select.setJoins(given.getJoins());
        select.setWhere(given.getWhere());
        select.setGroupByElement(given.getGroupBy());
        select.setHaving(given.getHaving());
        select.setOrderByElements(given.getOrderByElements());
        select.setLimit(given.getLimit());
        select.setOffset(given.getOffset());
        return select;
    }

    private static String limit(PlainSelect given, int maxRows) {
        long rows = maxRows;
        long skipped = given.getOffset() == null ? 0 : number(given.getOffset().getOffset(), "OFFSET");
        var asked = given.getLimit();
        if (asked != null) {
            if (asked.getByExpressions() != null) {
                throw new SqlRefused("LIMIT takes a number");
            }
            rows = Math.min(number(asked.getRowCount(), "LIMIT"), maxRows);
            skipped = asked.getOffset() == null ? skipped : number(asked.getOffset(), "LIMIT");
        }
        if (skipped > FARTHEST) {
            throw new SqlRefused("at most " + FARTHEST + " rows can be skipped");
        }
        return " LIMIT " + rows + (skipped == 0 ? "" : " OFFSET " + skipped);
    }

    private static long number(Expression expression, String clause) {
        try {
            if (expression instanceof LongValue number && number.getValue() >= 0) {
                return number.getValue();
            }
        } catch (NumberFormatException e) {
            throw new SqlRefused("the number in " + clause + " is too large");
        }
        throw new SqlRefused(clause + " takes a whole number");
    }
}
