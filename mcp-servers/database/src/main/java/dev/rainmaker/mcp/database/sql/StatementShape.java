package dev.rainmaker.mcp.database.sql;

import java.util.regex.Pattern;

/** A written statement without the values in it. */
final class StatementShape {
    private static final Pattern VALUE =
            Pattern.compile("'(?:[^']|'')*'|(?<![A-Za-z0-9_])(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern LIST = Pattern.compile("\\(\\?(?:, \\?)+\\)");

    private StatementShape() {}

    static String of(String written) {
        return LIST.matcher(VALUE.matcher(written).replaceAll("?")).replaceAll("(?, …)");
    }
}
