package dev.rainmaker.prospects.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;

/** Spreadsheets for tests. */
public final class Sheets {
    private Sheets() {}

    /** One sheet; null leaves a cell out, numbers and dates are what they are in a spreadsheet. */
    public static byte[] of(Object[]... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Rainmaker", "1.0")) {
            var sheet = book.newWorksheet("People");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    switch (rows[row][column]) {
                        case null -> {}
                        case LocalDate date -> {
                            sheet.value(row, column, date);
                            sheet.style(row, column).format("dd.mm.yyyy").set();
                        }
                        case Number number -> sheet.value(row, column, number);
                        case Boolean yes -> sheet.value(row, column, yes);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    public static Object[] row(Object... cells) {
        return cells;
    }
}
