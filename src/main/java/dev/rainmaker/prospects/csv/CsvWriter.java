package dev.rainmaker.prospects.csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows that a spreadsheet opens safely: every cell quoted, and a cell that would be taken for a formula begins with an
 * apostrophe (OWASP, "CSV Injection"). {@link #plain} takes that apostrophe off again.
 */
public final class CsvWriter {
    private static final String FORMULA = "=+-@\t\r";

    private CsvWriter() {}

    /** One row with its line end; null cells are empty. */
    public static String line(List<?> cells) {
        return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The value of a cell that {@link #line} wrote. */
    public static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
