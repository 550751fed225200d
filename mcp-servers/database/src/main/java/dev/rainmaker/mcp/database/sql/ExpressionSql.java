package dev.rainmaker.mcp.database.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.SupportsOldOracleJoinSyntax;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;

/**
 * Writes an expression anew, every operator in parentheses of its own, so that the database reads the tree that was checked. A
 * node that is not listed here is refused.
 */
final class ExpressionSql {
    private static final int MOST_NODES = 500;
    private static final int DEEPEST = 60;

    private final Sources sources;
    /** Set once the select list is known: names of results may be used in GROUP BY, HAVING and ORDER BY only. */
    private Results results;

    private int nodes;
    private int depth;

    ExpressionSql(Sources sources) {
        this.sources = sources;
    }

    /** From here on names may mean results. */
    void mayName(Results known) {
        this.results = known;
    }

    /** Whether a name without quotes is a word of the language that the parser takes for a column. */
    boolean isWord(Column column) {
        return column.getTable() == null && Words.isTime(column.getColumnName());
    }

    String all(Iterable<? extends Expression> expressions) {
        var written = new ArrayList<String>();
        expressions.forEach(expression -> written.add(of(expression)));
        return String.join(", ", written);
    }

    /** @throws SqlRefused in one sentence */
    String of(Expression expression) {
        if (++nodes > MOST_NODES) {
            throw new SqlRefused("the statement has more than " + MOST_NODES + " parts");
        }
        if (++depth > DEEPEST) {
            throw new SqlRefused("expressions are nested deeper than " + DEEPEST);
        }
        var written = written(expression);
        depth--;
        return written;
    }

    private String written(Expression expression) {
        return switch (expression) {
            case Expression condition when Condition.is(condition) -> condition(condition);
            case null -> throw new SqlRefused("an expression is not complete");
            case LongValue number -> Literals.number(number.getStringValue());
            case DoubleValue number -> Literals.number(number.toString());
            case NullValue _ -> "NULL";
            case BooleanValue truth -> truth.getValue() ? "TRUE" : "FALSE";
            case DateTimeLiteralExpression time ->
                Literals.time(time.getType().name(), new StringValue(time.getValue()));
            case StringValue text -> Literals.text(text);
            case Column column -> column(column);
            case SignedExpression signed -> signed(signed);
            case IsNullExpression is -> isNull(is);
            case IsBooleanExpression is ->
                "(" + operand(is.getLeftExpression()) + " IS " + not(is.isNot()) + (is.isTrue() ? "TRUE)" : "FALSE)");
            case Between b ->
                "(" + operand(b.getLeftExpression()) + " " + not(b.isNot()) + "BETWEEN "
                        + operand(b.getBetweenExpressionStart()) + " AND " + operand(b.getBetweenExpressionEnd()) + ")";
            case LikeExpression like -> like(like);
            case Function function -> function(function);
            case TrimFunction trim -> trim(trim);
            case ExtractExpression part ->
                "EXTRACT(" + Words.unit(part.getName()) + " FROM " + of(part.getExpression()) + ")";
            case CaseExpression choice -> choice(choice);
            case CastExpression cast -> cast(cast);
            case IntervalExpression interval -> interval(interval);
            case TimeKeyExpression time -> Words.time(time.getStringValue().replace("()", ""));
            case ParenthesedExpressionList<?> list when list.size() == 1 -> of(list.getFirst());
            case BinaryExpression binary -> binary(binary);
            case ParenthesedSelect _ -> throw new SqlRefused("subqueries are not allowed");
            default ->
                throw new SqlRefused("an expression of this kind is not allowed: "
                        + expression.getClass().getSimpleName());
        };
    }

    private String column(Column column) {
        if (isWord(column)) {
            return Words.time(column.getColumnName());
        }
        if (results != null && column.getTable() == null && Clauses.isPlain(column.toString())) {
            var result = results.named(column.getColumnName());
            if (result.isPresent()) {
                return result.get();
            }
        }
        var found = sources.column(column);
        sources.open(found.column());
        return found.sql();
    }

    private String signed(SignedExpression signed) {
        if (signed.getSign() != '-' && signed.getSign() != '+') {
            throw new SqlRefused("only + and - may stand before a number");
        }
        return "(" + signed.getSign() + operand(signed.getExpression()) + ")";
    }

    private String isNull(IsNullExpression is) {
        if (is.isUseIsNull() || is.isUseNotNull()) {
            throw new SqlRefused("write IS NULL or IS NOT NULL");
        }
        return "(" + operand(is.getLeftExpression()) + " IS " + not(is.isNot()) + "NULL)";
    }

    private String like(LikeExpression like) {
        if (like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE || like.isUseBinary()) {
            throw new SqlRefused("use LIKE to match text; regular expressions are not allowed");
        }
        var escape = like.getEscape() == null ? "" : " ESCAPE " + Literals.character(like.getEscape());
        return "(" + operand(like.getLeftExpression()) + " " + not(like.isNot()) + "LIKE "
                + operand(like.getRightExpression()) + escape + ")";
    }

    private String function(Function function) {
        var name = Words.function(function.getName());
        var plain = new Function();
        plain.setName(function.getName());
        plain.setDistinct(function.isDistinct());
        plain.setParameters(function.getParameters());
        Clauses.same(plain, function, "clauses inside of a function");
        var parameters = function.getParameters() == null ? List.<Expression>of() : function.getParameters();
        var written = new ArrayList<String>();
        for (Expression parameter : parameters) {
            if (parameter.getClass() == AllColumns.class && name.equals("COUNT") && parameters.size() == 1) {
                Clauses.same("*", parameter, "changes of the star");
                written.add("*");
            } else if (name.equals("TIMESTAMPDIFF") && written.isEmpty()) {
                written.add(Words.unit(parameter.toString()));
            } else {
                written.add(of(parameter));
            }
        }
        return name + "(" + (function.isDistinct() ? "DISTINCT " : "") + String.join(", ", written) + ")";
    }

    private String trim(TrimFunction trim) {
        if (trim.getTrimSpecification() != null || trim.getFromExpression() != null) {
            throw new SqlRefused("write TRIM(x)");
        }
        return "TRIM(" + of(trim.getExpression()) + ")";
    }

    private String choice(CaseExpression choice) {
        var subject = choice.getSwitchExpression() == null ? "" : of(choice.getSwitchExpression()) + " ";
        var cases = choice.getWhenClauses().stream()
                .map(when -> "WHEN " + of(when.getWhenExpression()) + " THEN " + of(when.getThenExpression()))
                .collect(Collectors.joining(" "));
        var other = choice.getElseExpression() == null ? "" : " ELSE " + of(choice.getElseExpression());
        return "(CASE " + subject + cases + other + " END)";
    }

    private String cast(CastExpression cast) {
        var type = cast.getColDataType();
        if (cast.isImplicitCast() && type != null && cast.getLeftExpression() instanceof StringValue text) {
            return Literals.time(type.toString(), text);
        }
        if (!"CAST".equalsIgnoreCase(cast.keyword)
                || type == null
                || !cast.isUseCastKeyword()
                || cast.getFormat() != null) {
            throw new SqlRefused("write casts as CAST(x AS type)");
        }
        return "CAST(" + of(cast.getLeftExpression()) + " AS " + Words.type(type.toString()) + ")";
    }

    private String interval(IntervalExpression interval) {
        var unit = Words.unit(interval.getIntervalType());
        if (!interval.isUsingIntervalKeyword()) {
            throw new SqlRefused("an interval begins with INTERVAL");
        }
        return "INTERVAL "
                + (interval.getExpression() == null
                        ? Literals.amount(interval.getParameter())
                        : of(interval.getExpression()))
                + " " + unit;
    }

    private String binary(BinaryExpression binary) {
        var operator = Words.operator(binary);
        if (binary instanceof SupportsOldOracleJoinSyntax old
                && (old.getOldOracleJoinSyntax() != 0 || old.getOraclePriorPosition() != 0)) {
            throw new SqlRefused("write LEFT JOIN instead of (+)");
        }
        return "(" + operand(binary.getLeftExpression()) + " " + operator + " " + operand(binary.getRightExpression())
                + ")";
    }

    private String condition(Expression condition) {
        var alternatives = Condition.of(condition).stream()
                .map(parts -> joined(parts.stream().map(this::part).toList(), " AND "))
                .toList();
        return joined(alternatives, " OR ");
    }

    private String part(Condition.Part part) {
        var written = part.expression() instanceof InExpression in
                ? "(" + operand(in.getLeftExpression()) + " " + not(in.isNot()) + "IN (" + all(part.list()) + "))"
                : of(part.expression());
        for (var n = 0; n < part.nots(); n++) {
            if (n == DEEPEST) {
                throw new SqlRefused("expressions are nested deeper than " + DEEPEST);
            }
            written = "(NOT " + written + ")";
        }
        return written;
    }

    private static String joined(List<String> parts, String word) {
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(word, parts) + ")";
    }

    /** A part of a comparison: what binds less than that needs the caller's own parentheses, or it could be read in two ways. */
    private String operand(Expression expression) {
        if (Condition.is(expression)
                || expression instanceof ComparisonOperator
                || expression instanceof LikeExpression
                || expression instanceof Between
                || expression instanceof IsNullExpression
                || expression instanceof IsBooleanExpression) {
            throw new SqlRefused("put parentheses around a comparison that is part of another one");
        }
        return of(expression);
    }

    private static String not(boolean negated) {
        return negated ? "NOT " : "";
    }
}
