package dev.rainmaker.prospects.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads rows after RFC 4180 with quoted separators and newlines, in bounded memory. A row that cannot be read is handed out
 * with its problem, and reading goes on with the next line: one bad quote never swallows the rest of the file. Blank lines are
 * no rows. Not thread-safe.
 */
public final class CsvReader {
    /** Longest line that is kept; the rest of a longer one is dropped and the row is broken. */
    static final int LONGEST_LINE = 256 * 1024;

    private static final int MOST_LINES = 100;

    private final BufferedReader text;
    private final char separator;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private long rows;

    private record Line(String text, boolean cut) {}

    public CsvReader(BufferedReader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The next row, or null at the end. The first one is the header and has number 0. */
    public CsvRow next() throws IOException {
        Line first;
        do {
            first = line();
            if (first == null) {
                return null;
            }
        } while (first.text().isBlank() && !first.cut());
        if (first.cut()) {
            return broken(first.text(), "is longer than " + LONGEST_LINE + " characters");
        }
        var taken = new ArrayList<Line>();
        var whole = new StringBuilder(first.text());
        while (true) {
            var parsed = CsvLineParser.parse(whole, separator);
            if (parsed.state() == CsvLineParser.State.COMPLETE) {
                return new CsvRow(rows++, parsed.cells(), null);
            }
            var more = parsed.state() == CsvLineParser.State.OPEN
                            && taken.size() < MOST_LINES
                            && whole.length() < LONGEST_LINE
                    ? line()
                    : null;
            if (more == null) {
                for (int i = taken.size() - 1; i >= 0; i--) {
                    pushedBack.addFirst(taken.get(i));
                }
                return broken(
                        first.text(),
                        parsed.state() == CsvLineParser.State.OPEN
                                ? "has a quotation mark that is never closed"
                                : "has text after a closing quotation mark");
            }
            taken.add(more);
            whole.append('\n').append(more.text());
        }
    }

    private CsvRow broken(String raw, String problem) {
        return new CsvRow(rows++, List.of(raw), problem);
    }

    private Line line() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.removeFirst();
        }
        var line = new StringBuilder();
        boolean any = false;
        boolean cut = false;
        int c;
        while ((c = text.read()) >= 0) {
            any = true;
            if (c == '\n') {
                break;
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
                break;
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            } else {
                cut = true;
            }
        }
        return any ? new Line(line.toString(), cut) : null;
    }
}
