package dev.rainmaker.mcp.analytics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with typed cells: numbers are numbers, times are dates in UTC, texts can't be formulas. */
final class XlsxFile implements RowSink {
    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;

    XlsxFile(OutputStream target, String name, List<Column> columns) {
        this.columns = columns;
        workbook = new Workbook(target, "Rainmaker", null);
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, columns.get(column).name());
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void cell(int column, Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case Instant time -> sheet.value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            case Boolean flag -> sheet.value(row, column, flag);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, shortened(value.toString()));
        }
        var format = format(columns.get(column).type(), value);
        if (format != null) {
            sheet.style(row, column).format(format).set();
        }
    }

    private static String format(Column.Type type, Object value) {
        return switch (type) {
            case TIME -> "yyyy-mm-dd hh:mm:ss";
            case SHARE -> "0.0%";
            case COUNT -> "#,##0";
            case MONEY ->
                ((BigDecimal) value).scale() > 0 ? "#,##0." + "0".repeat(((BigDecimal) value).scale()) : "#,##0";
            case TEXT, NUMBER, FLAG -> null;
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }
}
