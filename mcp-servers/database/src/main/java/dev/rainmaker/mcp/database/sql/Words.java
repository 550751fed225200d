package dev.rainmaker.mcp.database.sql;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;

/** Words of the language that may be used; each method gives back a constant of ours, never what it was given. */
final class Words {
    /** Compute from their arguments alone, cheaply, and say nothing about the server. */
    static final Set<String> FUNCTIONS = Set.of(
            "ABS",
            "AVG",
            "CEIL",
            "CEILING",
            "CHAR_LENGTH",
            "COALESCE",
            "CONCAT",
            "CONCAT_WS",
            "COUNT",
            "CURDATE",
            "DATE",
            "DATE_ADD",
            "DATE_FORMAT",
            "DATE_SUB",
            "DATEDIFF",
            "DAY",
            "DAYNAME",
            "DAYOFMONTH",
            "DAYOFWEEK",
            "DAYOFYEAR",
            "FLOOR",
            "GREATEST",
            "HOUR",
            "IF",
            "IFNULL",
            "LAST_DAY",
            "LEAST",
            "LEFT",
            "LENGTH",
            "LOWER",
            "MAX",
            "MIN",
            "MINUTE",
            "MOD",
            "MONTH",
            "MONTHNAME",
            "NOW",
            "NULLIF",
            "QUARTER",
            "RIGHT",
            "ROUND",
            "SIGN",
            "STD",
            "STDDEV",
            "SUBSTR",
            "SUBSTRING",
            "SUM",
            "TIMESTAMPDIFF",
            "TRUNCATE",
            "UPPER",
            "WEEK",
            "WEEKDAY",
            "YEAR");

    private static final Map<Class<?>, String> OPERATORS = Map.ofEntries(
            Map.entry(Addition.class, "+"),
            Map.entry(Subtraction.class, "-"),
            Map.entry(Multiplication.class, "*"),
            Map.entry(Division.class, "/"),
            Map.entry(IntegerDivision.class, "DIV"),
            Map.entry(Modulo.class, "%"),
            Map.entry(EqualsTo.class, "="),
            Map.entry(NotEqualsTo.class, "<>"),
            Map.entry(GreaterThan.class, ">"),
            Map.entry(GreaterThanEquals.class, ">="),
            Map.entry(MinorThan.class, "<"),
            Map.entry(MinorThanEquals.class, "<="));
    private static final Set<String> TIMES = Set.of("CURRENT_DATE", "CURRENT_TIMESTAMP", "UTC_DATE", "UTC_TIMESTAMP");
    private static final Set<String> UNITS =
            Set.of("SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");
    private static final Pattern TYPE =
            Pattern.compile("(CHAR|DATE|DATETIME|DECIMAL|SIGNED|UNSIGNED)(?: ?\\((\\d{1,2})(?:, ?(\\d{1,2}))?\\))?");

    private Words() {}

    static String function(String name) {
        return word(FUNCTIONS, name, "the function");
    }

    static String unit(String name) {
        return word(UNITS, name, "the unit");
    }

    static boolean isTime(String name) {
        return TIMES.contains(name.toUpperCase(Locale.ROOT));
    }

    static String time(String name) {
        return word(TIMES, name, "the word");
    }

    static String operator(BinaryExpression binary) {
        var operator = OPERATORS.get(binary.getClass());
        if (operator == null) {
            throw new SqlRefused("an operator of this kind is not allowed: "
                    + binary.getClass().getSimpleName());
        }
        return operator;
    }

    /** Type of a CAST. */
    static String type(String type) {
        var found = TYPE.matcher(type.toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            throw new SqlRefused("the type of a CAST is not allowed");
        }
        if (found.group(2) == null) {
            return found.group(1);
        }
        return found.group(1) + "(" + found.group(2) + (found.group(3) == null ? "" : "," + found.group(3)) + ")";
    }

    private static String word(Set<String> allowed, String word, String what) {
        var upper = word == null ? "" : word.toUpperCase(Locale.ROOT);
        if (!allowed.contains(upper)) {
            throw new SqlRefused(what + Clauses.shown(word) + " is not allowed");
        }
        return upper;
    }
}
