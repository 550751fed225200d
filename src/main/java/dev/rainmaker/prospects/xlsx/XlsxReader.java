package dev.rainmaker.prospects.xlsx;

import dev.rainmaker.prospects.csv.CsvRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a spreadsheet row by row, as its cells are shown: dates as ISO dates, whole numbers without a point,
 * formulas as their last result. Rows without any value are no rows. Not thread-safe.
 */
public final class XlsxReader implements Closeable {
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)^(?!general).*(?:yy|m{1,4}[^a-z]+d|d[^a-z]+m).*");
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long number;
    private int width = -1;

    /** @throws IOException when it is no spreadsheet or is damaged */
    public XlsxReader(Path file) throws IOException {
        try {
            book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new IOException("the spreadsheet cannot be read", broken);
        }
        stream = book.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    /** The next row, or null at the end. The first one is the header and has number 0; others are as wide as it is. */
    public CsvRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var cells = cells(rows.next());
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new CsvRow(number++, asWideAsHeader(cells), null);
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new IOException("the spreadsheet cannot be read to its end", broken);
        }
    }

    private List<String> asWideAsHeader(List<String> cells) {
        var row = new ArrayList<>(cells);
        while (!row.isEmpty() && row.getLast().isBlank() && row.size() > Math.max(0, width)) {
            row.removeLast();
        }
        if (width < 0) {
            width = row.size();
        }
        while (row.size() < width) {
            row.add("");
        }
        return List.copyOf(row);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.hasCell(column) ? shown(row.getCell(column)) : "");
        }
        return cells;
    }

    private static String shown(Cell cell) {
        if (cell == null || cell.getType() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case ERROR, EMPTY -> "";
            case STRING, FORMULA -> cell.getText() == null ? "" : cell.getText();
        };
    }

    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null
                && DATE_FORMAT.matcher(NOT_SHOWN.matcher(format).replaceAll("")).matches()) {
            var date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
