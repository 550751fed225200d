package dev.rainmaker.prospects.csv;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of one row into cells. */
final class CsvLineParser {
    /** COMPLETE; OPEN inside a quoted cell; BROKEN beyond repair. */
    enum State {
        COMPLETE,
        OPEN,
        BROKEN
    }

    record Parsed(State state, List<String> cells) {}

    private CsvLineParser() {}

    static Parsed parse(CharSequence text, char separator) {
        var cells = new ArrayList<String>();
        int at = 0;
        while (true) {
            var cell = new StringBuilder();
            int start = skipSpace(text, at, separator);
            if (start < text.length() && text.charAt(start) == '"') {
                at = quoted(text, start + 1, cell);
                if (at < 0) {
                    return new Parsed(State.OPEN, List.of());
                }
                at = skipSpace(text, at, separator);
                if (at < text.length() && text.charAt(at) != separator) {
                    return new Parsed(State.BROKEN, List.of());
                }
            } else {
                while (at < text.length() && text.charAt(at) != separator) {
                    cell.append(text.charAt(at++));
                }
            }
            cells.add(cell.toString().strip());
            if (at >= text.length()) {
                return new Parsed(State.COMPLETE, cells);
            }
            at++;
        }
    }

    /** Position after the closing quotation mark; -1 when there is none. */
    private static int quoted(CharSequence text, int from, StringBuilder into) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                into.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                into.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static int skipSpace(CharSequence text, int from, char separator) {
        int at = from;
        while (at < text.length() && text.charAt(at) != separator && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
