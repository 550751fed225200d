package dev.rainmaker.mcp.database.sql;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** Writes FROM with its joins anew. Conditions are read in the order of the views, each seeing those before it. */
final class JoinSql {
    private static final int MAX_JOINS = 5;

    private JoinSql() {}

    static String of(PlainSelect given, Sources sources, ExpressionSql expressions) {
        var joins = given.getJoins() == null ? List.<Join>of() : given.getJoins();
        if (joins.size() > MAX_JOINS) {
            throw new SqlRefused("at most " + MAX_JOINS + " joins are allowed");
        }
        var written = new StringBuilder(" FROM ")
                .append(sources.add(given.getFromItem()).sql());
        for (var join : joins) {
            var source = sources.add(join.getFromItem());
            var on = join.getOnExpressions().isEmpty() ? "" : " ON " + expressions.all(join.getOnExpressions());
            written.append(kind(join)).append(source.sql()).append(on);
            if (!join.getUsingColumns().isEmpty()) {
                written.append(" USING (").append(using(join, sources, source)).append(")");
            }
        }
        return written.toString();
    }

    private static String kind(Join given) {
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
        Clauses.same(plain, given, "joins of this kind");
        if (given.getOnExpressions().size() > 1
                || given.isOuter() && !given.isLeft() && !given.isRight()
                || given.isStraight()
                || given.isNatural()) {
            throw new SqlRefused("joins of this kind are not allowed");
        }
        if (given.isSimple()) {
            return ", ";
        }
        return given.isLeft()
                ? " LEFT JOIN "
                : given.isRight() ? " RIGHT JOIN " : given.isCross() ? " CROSS JOIN " : " JOIN ";
    }

    private static String using(Join join, Sources sources, Sources.Source right) {
        if (join.isRight()) {
            throw new SqlRefused("write RIGHT JOIN with ON");
        }
        var columns = new ArrayList<String>();
        join.getUsingColumns().forEach(column -> columns.add(sources.using(column, right)));
        return String.join(", ", columns);
    }
}
