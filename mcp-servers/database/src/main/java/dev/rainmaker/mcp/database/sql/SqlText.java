package dev.rainmaker.mcp.database.sql;

/**
 * The characters of a statement. Refuses everything that two SQL readers could understand differently (backslashes,
 * double quotes, backticks, comments, variables), so that the parser and the database see the same tokens; and parentheses
 * without a partner, for which the parser searches very long.
 */
final class SqlText {
    static final int MAX_LENGTH = 4_000;
    static final int MAX_DEPTH = 20;
    private static final String FORBIDDEN = "\"`#@?:$[]{}|&^~\\";

    private SqlText() {}

    /** The text without outer white space and without one closing semicolon. */
    static String checked(String sql) {
        if (sql == null || sql.isBlank()) {
            throw new SqlRefused("sql is empty; send one SELECT over the views v_*");
        }
        if (sql.length() > MAX_LENGTH) {
            throw new SqlRefused("sql is longer than " + MAX_LENGTH + " characters");
        }
        var text = sql.strip();
        text = text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
        scan(text);
        return text;
    }

    private static void scan(String text) {
        var inString = false;
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\') {
                throw new SqlRefused("backslashes are not allowed");
            }
            if (Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0) {
                throw new SqlRefused("control characters are not allowed");
            }
            if (c == '\'') {
                inString = !inString;
            } else if (!inString) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                outsideOfText(text, i, c, depth);
            }
        }
        if (depth != 0) {
            throw new SqlRefused("a parenthesis is not closed");
        }
        if (inString) {
            throw new SqlRefused("a text in single quotes does not end");
        }
    }

    private static void outsideOfText(String text, int at, char c, int depth) {
        if (depth < 0) {
            throw new SqlRefused("a parenthesis is closed that was not opened");
        }
        if (depth > MAX_DEPTH) {
            throw new SqlRefused("parentheses are nested deeper than " + MAX_DEPTH);
        }
        if (c == ';') {
            throw new SqlRefused("only one statement at a time");
        }
        if (text.startsWith("--", at) || text.startsWith("/*", at) || text.startsWith("*/", at) || c == '#') {
            throw new SqlRefused("comments and hints are not allowed");
        }
        if (c == '@') {
            throw new SqlRefused("variables are not allowed");
        }
        if (FORBIDDEN.indexOf(c) >= 0 || c > '~') {
            throw new SqlRefused("the character " + c + " is not allowed outside of a text in single quotes");
        }
    }
}
