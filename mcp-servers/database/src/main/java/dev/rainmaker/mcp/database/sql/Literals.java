package dev.rainmaker.mcp.database.sql;

import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.StringValue;

/** Values that a caller writes down: the only part of a written statement that comes from outside. */
final class Literals {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(\\.\\d{0,30})?([eE][+-]?\\d{1,3})?|\\.\\d{1,30}");
    private static final Pattern TIME = Pattern.compile("[0-9: .T-]{1,40}");
    private static final Pattern AMOUNT = Pattern.compile("'?(-?\\d{1,6})'?");

    private Literals() {}

    static String number(String number) {
        if (number == null || !NUMBER.matcher(number).matches()) {
            throw new SqlRefused("a number is too long or of a kind that is not allowed");
        }
        return number;
    }

    /** In single quotes; the scan of the characters has refused backslashes before. */
    static String text(StringValue text) {
        if (text.getPrefix() != null || text.getValue().indexOf('\\') >= 0) {
            throw new SqlRefused("a prefix before a text is not allowed");
        }
        return "'" + text.getValue().replace("''", "'").replace("'", "''") + "'";
    }

    /** A text of one character. */
    static String character(Expression expression) {
        if (expression instanceof StringValue text && text.getValue().matches("[!-&(-\\[\\]-~]")) {
            return text(text);
        }
        throw new SqlRefused("ESCAPE takes one character");
    }

    /** As in {@code DATE '2026-05-01'}. */
    static String time(String type, StringValue text) {
        if (text.getPrefix() != null || !TIME.matcher(text.getValue()).matches()) {
            throw new SqlRefused("a date or time is written as DATE '2026-05-01'");
        }
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "DATE" -> "DATE'" + text.getValue() + "'";
            case "TIME" -> "TIME'" + text.getValue() + "'";
            case "TIMESTAMP" -> "TIMESTAMP'" + text.getValue() + "'";
            default -> throw new SqlRefused("a date or time of this kind is not allowed");
        };
    }

    static String amount(String amount) {
        var found = AMOUNT.matcher(amount == null ? "" : amount);
        if (!found.matches()) {
            throw new SqlRefused("an interval is a whole number and a unit");
        }
        return found.group(1);
    }
}
