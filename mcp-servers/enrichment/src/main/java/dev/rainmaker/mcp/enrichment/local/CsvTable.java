package dev.rainmaker.mcp.enrichment.local;

import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header row, read again when it has changed; a missing file has no rows. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;
    private String version = "";
    private List<Map<String, String>> rows = List.of();

    CsvTable(Path file) {
        this.file = file;
    }

    String fileName() {
        return file.getFileName().toString();
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Whether the folder is there, with or without this file. */
    boolean hasFolder() {
        return file.getParent() != null && Files.isDirectory(file.getParent());
    }

    /** Changes whenever the file is written. */
    String version() {
        try {
            return exists() ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "none";
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Rows by column name in lower snake case; cells without text are left out. */
    synchronized List<Map<String, String>> rows() {
        var now = version();
        if (!now.equals(version)) {
            rows = exists() ? read() : List.of();
            version = now;
        }
        return rows;
    }

    private List<Map<String, String>> read() {
        try (var parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.stream().map(CsvTable::row).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private static Map<String, String> row(CSVRecord line) {
        var row = new LinkedHashMap<String, String>();
        line.toMap().forEach((column, cell) -> {
            if (cell != null && !cell.isBlank()) {
                row.put(
                        column.replace("\ufeff", "")
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[\\s-]+", "_"),
                        cell);
            }
        });
        return row;
    }

    private EnrichmentUnavailable unreadable(Exception cause) {
        return new EnrichmentUnavailable("The local data set " + fileName() + " can't be read.", cause);
    }
}
