package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ImportStatus;
import dev.rainmaker.prospects.ProspectImport;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import dev.rainmaker.prospects.ProspectsConfig;
import dev.rainmaker.prospects.csv.CsvRow;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a file in: checks the limits in a first pass, before anything is stored, and stores its rows encrypted in batches in a
 * second one. Memory is that of one batch, whatever the file's size. Blocking: call on a virtual thread.
 */
@ApplicationScoped
public class ImportUpload {
    private static final int MOST_COLUMNS = 100;
    private static final int BATCH_CHARACTERS = 512 * 1024;

    private final ImportRecords records;
    private final ImportStore store;
    private final ProspectsConfig config;
    private final Clock clock;
    private final Ids ids;

    ImportUpload(ImportRecords records, ImportStore store, ProspectsConfig config, Clock clock, Ids ids) {
        this.records = records;
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Stores the file under a new import in status uploaded, with a suggested mapping. */
    public ProspectImport take(Path file, String fileName, Actor by) {
        try {
            var row = new ImportEntity();
            row.id = ids.next();
            row.bytes = Files.size(file);
            if (row.bytes > config.imports().maxBytes().asLongValue()) {
                throw tooLarge("It has " + row.bytes / 1_000_000 + " MB; up to "
                        + config.imports().maxBytes().asLongValue() / 1_048_576 + " MB can be imported at once.");
            }
            var table = ImportTable.of(file);
            var header = check(table, row);
            row.status = ImportStatus.UPLOADED;
            row.fileName = fileName(fileName);
            row.encoding = table.encoding();
            row.separator = String.valueOf(table.separator());
            row.header = store.text(header);
            row.mapping = store.text(ColumnGuess.of(header));
            row.createdBy = by.id();
            row.createdAt = SqlTime.of(clock.now());
            row.beatAt = SqlTime.of(clock.machine());
            storeRows(table, row);
            return Reactive.await(() -> records.add(row, by));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> check(ImportTable table, ImportEntity into) throws IOException {
        try (var reader = table.open()) {
            var header = reader.next();
            if (header == null || header.problem() != null) {
                throw unreadable(
                        header == null
                                ? "It is empty."
                                : "Its first line " + header.problem() + "; it must name columns.");
            }
            if (header.cells().size() > MOST_COLUMNS
                    || header.cells().stream().anyMatch(cell -> cell.length() > 200 || cell.indexOf('\0') >= 0)) {
                throw unreadable("Its first line does not look like names of columns. Save it as CSV and try again.");
            }
            while (reader.next() != null) {
                if (++into.rows > config.imports().maxRows()) {
                    throw tooLarge("It has more than " + config.imports().maxRows() + " rows. Split it.");
                }
            }
            if (into.rows == 0) {
                throw unreadable("It has no rows below its first line.");
            }
            return header.cells();
        }
    }

    private void storeRows(ImportTable table, ImportEntity into) throws IOException {
        try (var reader = table.open()) {
            reader.next();
            var batch = new ArrayList<CsvRow>();
            long characters = 0;
            CsvRow row;
            while ((row = reader.next()) != null) {
                batch.add(row);
                characters += row.cells().stream().mapToInt(String::length).sum();
                if (batch.size() >= config.imports().batch() || characters > BATCH_CHARACTERS) {
                    flush(into, batch);
                    characters = 0;
                }
            }
            if (!batch.isEmpty()) {
                flush(into, batch);
            }
        }
    }

    private void flush(ImportEntity into, List<CsvRow> batch) {
        var rows = List.copyOf(batch);
        int number = into.batches++;
        Reactive.await(() -> store.add(into.id, number, rows));
        batch.clear();
    }

    private static String fileName(String name) {
        var plain =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        return plain.isEmpty() ? "file.csv" : plain.substring(0, Math.min(200, plain.length()));
    }

    private static ProspectRefused tooLarge(String detail) {
        return new ProspectRefused(ProspectProblem.IMPORT_TOO_LARGE, detail);
    }

    private static ProspectRefused unreadable(String detail) {
        return new ProspectRefused(ProspectProblem.IMPORT_UNREADABLE, detail);
    }
}
