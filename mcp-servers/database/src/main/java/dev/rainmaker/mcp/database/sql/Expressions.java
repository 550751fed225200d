package dev.rainmaker.mcp.database.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;

/** Walks an expression; a node that is not listed here is refused. */
final class Expressions {
    private static final Set<Class<?>> OPERATORS = Set.of(
            Addition.class,
            Subtraction.class,
            Multiplication.class,
            Division.class,
            IntegerDivision.class,
            Modulo.class,
            AndExpression.class,
            OrExpression.class,
            XorExpression.class,
            EqualsTo.class,
            NotEqualsTo.class,
            GreaterThan.class,
            GreaterThanEquals.class,
            MinorThan.class,
            MinorThanEquals.class);
    private static final Set<Class<?>> LISTS = Set.of(ExpressionList.class, ParenthesedExpressionList.class);
    private static final Set<String> TIME_WORDS =
            Set.of("current_date", "current_timestamp", "utc_date", "utc_timestamp");
    private static final Set<String> UNITS =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");
    private static final Pattern TYPE =
            Pattern.compile("(?i)(char|date|datetime|decimal|signed|unsigned)( ?\\(\\d{1,2}(, ?\\d{1,2})?\\))?");

    private final Names names;

    Expressions(Names names) {
        this.names = names;
    }

    void checkAll(Iterable<? extends Expression> expressions) {
        if (expressions != null) {
            expressions.forEach(this::check);
        }
    }

    void check(Expression expression) {
        switch (expression) {
            case null -> {}
            case LongValue _, DoubleValue _, NullValue _, BooleanValue _, DateTimeLiteralExpression _ -> {}
            case StringValue text -> text(text);
            case Column column -> names.column(column);
            case SignedExpression signed -> signed(signed);
            case NotExpression not -> check(not.getExpression());
            case IsNullExpression isNull -> check(isNull.getLeftExpression());
            case IsBooleanExpression is -> check(is.getLeftExpression());
            case Between b ->
                checkAll(List.of(b.getLeftExpression(), b.getBetweenExpressionStart(), b.getBetweenExpressionEnd()));
            case InExpression in -> checkAll(List.of(in.getLeftExpression(), in.getRightExpression()));
            case LikeExpression like -> like(like);
            case Function function -> function(function);
            case CaseExpression choice -> choice(choice);
            case CastExpression cast -> cast(cast);
            case IntervalExpression interval -> interval(interval);
            case TimeKeyExpression time ->
                word(TIME_WORDS, time.getStringValue().replace("()", ""), "the word");
            case ExpressionList<?> list when LISTS.contains(list.getClass()) -> checkAll(list);
            case BinaryExpression binary
            when OPERATORS.contains(binary.getClass()) ->
                checkAll(List.of(binary.getLeftExpression(), binary.getRightExpression()));
            case ParenthesedSelect _ -> throw new SqlRefused("subqueries are not allowed");
            default ->
                throw new SqlRefused("an expression of this kind is not allowed: "
                        + expression.getClass().getSimpleName());
        }
    }

    private static void text(StringValue text) {
        if (text.getPrefix() != null) {
            throw new SqlRefused("a prefix before a text is not allowed");
        }
    }

    private void signed(SignedExpression signed) {
        if (signed.getSign() != '-' && signed.getSign() != '+') {
            throw new SqlRefused("only + and - may stand before a number");
        }
        check(signed.getExpression());
    }

    private void like(LikeExpression like) {
        if (like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE || like.isUseBinary()) {
            throw new SqlRefused("use LIKE to match text; regular expressions are not allowed");
        }
        check(like.getLeftExpression());
        check(like.getRightExpression());
        check(like.getEscape());
    }

    private void function(Function function) {
        word(Functions.ALLOWED, function.getName(), "the function");
        var plain = new Function();
        plain.setName(function.getName());
        plain.setDistinct(function.isDistinct());
        plain.setParameters(function.getParameters());
        Names.same(plain, function, "clauses inside of a function");
        if (function.getParameters() == null) {
            return;
        }
        for (var parameter : function.getParameters()) {
            if (parameter.getClass() == AllColumns.class && "count".equalsIgnoreCase(function.getName())) {
                Names.same(new AllColumns(), parameter, "changes of the star");
            } else {
                check(parameter);
            }
        }
    }

    private void choice(CaseExpression choice) {
        check(choice.getSwitchExpression());
        for (WhenClause when : choice.getWhenClauses()) {
            check(when.getWhenExpression());
            check(when.getThenExpression());
        }
        check(choice.getElseExpression());
    }

    private void cast(CastExpression cast) {
        var type = cast.getColDataType();
        if (!"CAST".equalsIgnoreCase(cast.keyword) || type == null || !cast.isUseCastKeyword()) {
            throw new SqlRefused("write casts as CAST(x AS type)");
        }
        if (!TYPE.matcher(type.toString()).matches()) {
            throw new SqlRefused("the type of a CAST is not allowed");
        }
        check(cast.getLeftExpression());
    }

    private void interval(IntervalExpression interval) {
        word(UNITS, interval.getIntervalType(), "the unit");
        var amount = interval.getParameter();
        if (amount != null && !amount.matches("'?-?\\d{1,6}'?")) {
            throw new SqlRefused("an interval is a whole number and a unit");
        }
        check(interval.getExpression());
    }

    private static void word(Set<String> allowed, String word, String what) {
        if (word == null || !allowed.contains(word.toLowerCase(Locale.ROOT))) {
            var shown = word != null && word.matches("\\w{1,64}") ? " " + word : "";
            throw new SqlRefused(what + shown + " is not allowed");
        }
    }
}
