package dev.rainmaker.mcp.database.sql;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;

/**
 * A chain of AND, OR and NOT, grouped as the language groups it: NOT before AND before OR. The parser reads what follows
 * {@code x IN (…)} as if it belonged to the list; the order of the parts is right in its tree, the grouping is not.
 */
final class Condition {
    private static final int MOST_PARTS = 400;

    /**
     * A part without AND and OR outside of parentheses.
     *
     * @param list the values, when the part is an IN
     */
    record Part(int nots, Expression expression, ParenthesedExpressionList<?> list) {}

    private final List<List<Part>> alternatives = new ArrayList<>();
    private int parts;

    private Condition() {
        alternatives.add(new ArrayList<>());
    }

    static boolean is(Expression expression) {
        return isChain(expression) || expression instanceof NotExpression || expression instanceof InExpression;
    }

    /** Parts joined by AND, these joined by OR. */
    static List<List<Part>> of(Expression expression) {
        var condition = new Condition();
        condition.read(expression, 0);
        return condition.alternatives;
    }

    private void read(Expression expression, int nots) {
        if (isChain(expression)) {
            var chain = (BinaryExpression) expression;
            read(chain.getLeftExpression(), nots);
            follow(chain);
        } else if (expression instanceof NotExpression not) {
            if (not.isExclamationMark()) {
                throw new SqlRefused("write NOT instead of an exclamation mark");
            }
            read(not.getExpression(), nots + 1);
        } else if (expression instanceof InExpression in) {
            read(in, nots);
        } else {
            add(new Part(nots, expression, null));
        }
    }

    private void read(InExpression in, int nots) {
        var following = new ArrayList<BinaryExpression>();
        var right = in.getRightExpression();
        while (isChain(right)) {
            following.addFirst((BinaryExpression) right);
            right = ((BinaryExpression) right).getLeftExpression();
        }
        if (right instanceof ParenthesedSelect) {
            throw new SqlRefused("subqueries are not allowed");
        }
        if (!(right instanceof ParenthesedExpressionList<?> list) || list.isEmpty()) {
            throw new SqlRefused("IN takes a list in parentheses; put parentheses around the whole comparison");
        }
        if (in.isGlobal() || in.getOldOracleJoinSyntax() != 0 || in.getOraclePriorPosition() != 0) {
            throw new SqlRefused("IN of this kind is not allowed");
        }
        add(new Part(nots, in, list));
        following.forEach(this::follow);
    }

    private void follow(BinaryExpression chain) {
        if (chain instanceof OrExpression) {
            alternatives.add(new ArrayList<>());
        }
        read(chain.getRightExpression(), 0);
    }

    private void add(Part part) {
        if (++parts > MOST_PARTS) {
            throw new SqlRefused("a condition has more than " + MOST_PARTS + " parts");
        }
        alternatives.getLast().add(part);
    }

    private static boolean isChain(Expression expression) {
        return expression != null
                && (expression.getClass() == AndExpression.class || expression.getClass() == OrExpression.class);
    }
}
