package dev.rainmaker.mcp.database.sql;

import java.util.List;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/**
 * One checked SELECT over the views {@code v_*}: columns, joins among views, where, group, having, order, limit.
 *
 * @param sql rendered anew from the checked tree, with a limit of at most the asked rows
 */
public record ReadOnlySelect(String sql) {
    private static final int MAX_JOINS = 5;
    private static final int PARSE_MILLIS = 2_000;

    /**
     * Reads and checks what a caller sent.
     *
     * @param maxRows the most rows that the rendered statement returns
     * @throws SqlRefused with one sentence, for everything that is not such a SELECT
     */
    public static ReadOnlySelect of(String text, int maxRows) {
        if (!(parse(SqlText.checked(text)) instanceof PlainSelect given)) {
            throw new SqlRefused("only one plain SELECT is allowed, without WITH, UNION or VALUES");
        }
        return new ReadOnlySelect(checked(given, maxRows).toString());
    }

    private static Statement parse(String text) {
        try {
            return CCJSqlParserUtil.parse(text, parser -> parser.withTimeOut(PARSE_MILLIS));
        } catch (JSQLParserException e) {
            throw new SqlRefused("this is not a SELECT that can be read; check the spelling and the order of clauses");
        }
    }

    private static PlainSelect checked(PlainSelect given, int maxRows) {
        var names = new Names();
        var expressions = new Expressions(names);
        if (given.getFromItem() == null) {
            throw new SqlRefused("a SELECT needs FROM with one of the views v_*");
        }
        names.view(given.getFromItem());
        var joins = given.getJoins() == null ? List.<Join>of() : given.getJoins();
        if (joins.size() > MAX_JOINS) {
            throw new SqlRefused("at most " + MAX_JOINS + " joins are allowed");
        }
        joins.forEach(join -> names.view(join.getFromItem()));
        joins.forEach(join -> check(join, expressions));
        given.getSelectItems().forEach(item -> check(item, names, expressions));
        expressions.check(given.getWhere());
        expressions.check(given.getHaving());
        check(given.getGroupBy(), expressions);
        if (given.getOrderByElements() != null) {
            given.getOrderByElements().forEach(element -> expressions.check(element.getExpression()));
        }
        var rebuilt = rebuilt(given);
        Names.same(rebuilt, given, "INTO, locking, hints, windows and other clauses");
        rebuilt.setLimit(limit(given, maxRows));
        return rebuilt;
    }

    private static void check(SelectItem<?> item, Names names, Expressions expressions) {
        names.alias(item.getAlias());
        Expression expression = item.getExpression();
        if (expression instanceof AllTableColumns star) {
            Names.same(names.source(star.getTable()) + ".*", star, "changes of the star");
        } else if (expression instanceof AllColumns star) {
            Names.same("*", star, "changes of the star");
        } else {
            expressions.check(expression);
        }
    }

    private static void check(Join given, Expressions expressions) {
        var plain = new Join();
        plain.setSimple(given.isSimple());
        plain.setInner(given.isInner());
        plain.setOuter(given.isOuter());
        plain.setLeft(given.isLeft());
        plain.setRight(given.isRight());
        plain.setCross(given.isCross());
        plain.setFromItem(given.getFromItem());
        plain.setOnExpressions(given.getOnExpressions());
        plain.setUsingColumns(given.getUsingColumns());
        Names.same(plain, given, "joins of this kind");
        expressions.checkAll(given.getOnExpressions());
        expressions.checkAll(given.getUsingColumns());
    }

    @SuppressWarnings("unchecked") // the library declares this list without its element type
    private static void check(GroupByElement group, Expressions expressions) {
        if (group == null) {
            return;
        }
        if (!group.getGroupingSets().isEmpty()) {
            throw new SqlRefused("grouping sets are not allowed");
        }
        expressions.checkAll((Iterable<? extends Expression>) group.getGroupByExpressionList());
    }

    private static PlainSelect rebuilt(PlainSelect given) {
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

    private static Limit limit(PlainSelect given, int maxRows) {
        var limit = new Limit();
        limit.setRowCount(new LongValue(maxRows));
        if (given.getOffset() != null) {
            number(given.getOffset().getOffset());
        }
        var asked = given.getLimit();
        if (asked != null) {
            if (asked.getByExpressions() != null) {
                throw new SqlRefused("LIMIT takes a number");
            }
            limit.setRowCount(new LongValue(Math.min(number(asked.getRowCount()), maxRows)));
            if (asked.getOffset() != null) {
                limit.setOffset(new LongValue(number(asked.getOffset())));
            }
        }
        return limit;
    }

    private static long number(Expression expression) {
        try {
            if (expression instanceof LongValue number && number.getValue() >= 0) {
                return number.getValue();
            }
        } catch (NumberFormatException e) {
            throw new SqlRefused("LIMIT and OFFSET are too large");
        }
        throw new SqlRefused("LIMIT and OFFSET take whole numbers");
    }
}
