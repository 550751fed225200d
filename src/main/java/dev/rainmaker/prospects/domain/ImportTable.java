package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import dev.rainmaker.prospects.csv.CsvFormat;
import dev.rainmaker.prospects.csv.CsvReader;
import dev.rainmaker.prospects.csv.CsvRow;
import dev.rainmaker.prospects.xlsx.XlsxFile;
import dev.rainmaker.prospects.xlsx.XlsxReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A file as rows, whatever program wrote it; it can be read more than once. */
record ImportTable(Path file, String encoding, char separator, Opening opening) {
    private static final String XLSX = "xlsx";

    /** Rows in order, the header first; null at the end. */
    interface Rows extends Closeable {
        CsvRow next() throws IOException;
    }

    private interface Opening {
        Rows open() throws IOException;
    }

    /** @throws ProspectRefused when it is a kind of file that cannot be read */
    static ImportTable of(Path file) throws IOException {
        return switch (XlsxFile.kind(file)) {
            case XLSX -> spreadsheet(file);
            case XLS ->
                throw unreadable(
                        "It is a spreadsheet in the format from before 2007. Save it as .xlsx or CSV and try again.");
            case OTHER -> text(file);
        };
    }

    Rows open() throws IOException {
        try {
            return opening.open();
        } catch (IOException broken) {
            if (XLSX.equals(encoding)) {
                throw unreadable("It is damaged; save it again, or as CSV.");
            }
            throw broken;
        }
    }

    private static ImportTable spreadsheet(Path file) throws IOException {
        var problem = XlsxFile.problem(file);
        if (problem != null) {
            throw unreadable("It " + problem);
        }
        return new ImportTable(file, XLSX, '\t', () -> {
            var reader = new XlsxReader(file);
            return new Rows() {
                @Override
                public CsvRow next() throws IOException {
                    try {
                        return reader.next();
                    } catch (IOException broken) {
                        throw unreadable("It is damaged; save it again, or as CSV.");
                    }
                }

                @Override
                public void close() throws IOException {
                    reader.close();
                }
            };
        });
    }

    private static ImportTable text(Path file) throws IOException {
        var format = CsvFormat.detect(file);
        return new ImportTable(file, format.encoding().name().toLowerCase(Locale.ROOT), format.separator(), () -> {
            var text = CsvFormat.open(file, format.encoding());
            var reader = new CsvReader(text, format.separator());
            return new Rows() {
                @Override
                public CsvRow next() throws IOException {
                    return reader.next();
                }

                @Override
                public void close() throws IOException {
                    text.close();
                }
            };
        });
    }

    private static ProspectRefused unreadable(String detail) {
        return new ProspectRefused(ProspectProblem.IMPORT_UNREADABLE, detail);
    }
}
