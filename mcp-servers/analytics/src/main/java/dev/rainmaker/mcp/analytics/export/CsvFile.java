package dev.rainmaker.mcp.analytics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection");
 * numbers and times never need one.
 */
final class CsvFile implements RowSink {
    private static final String FORMULA = "=+-@\t\r\n";

    private final CSVPrinter printer;

    CsvFile(OutputStream target, List<Column> columns) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(target, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name));
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvFile::cell));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static Object cell(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            case null, default -> value;
        };
    }
}
