package dev.rainmaker.prospects.xlsx;

import static dev.rainmaker.prospects.xlsx.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.prospects.csv.CsvRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
    @TempDir
    Path folder;

    @Test
    void cellsAreReadAsTheyAreShown() throws IOException {
        // Given
        var file = stored(Sheets.of(
                row("Name", "Date", "Guests", "Budget", "Vegan"),
                row("Ana Ruiz", LocalDate.of(2027, 6, 12), 80, 12500.5, true),
                row(null, null, null, null, null),
                row("Ben", null, 1_000_000)));
        // When
        var rows = read(file);
        // Then
        assertThat(rows).extracting(CsvRow::number).containsExactly(0L, 1L, 2L);
        assertThat(rows.get(1).cells()).containsExactly("Ana Ruiz", "2027-06-12", "80", "12500.5", "yes");
        assertThat(rows.get(2).cells()).containsExactly("Ben", "", "1000000", "", "");
    }

    @Test
    void aCellBesideTheColumnsIsNotLost() throws IOException {
        // Given
        var file = stored(Sheets.of(row("Name", "City"), row("Ana", "Rome", "what is this")));
        // When
        var rows = read(file);
        // Then
        assertThat(rows.get(1).cells()).containsExactly("Ana", "Rome", "what is this");
    }

    @Test
    void onlySpreadsheetsAreTaken() throws IOException {
        // Given
        var other = zip("letter.txt", out -> out.write("hello".getBytes(StandardCharsets.UTF_8)));
        var cut = stored(java.util.Arrays.copyOf(Sheets.of(row("Name"), row("Ana")), 300));
        var old = stored(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        // When
        var kinds = List.of(XlsxFile.kind(other), XlsxFile.kind(cut), XlsxFile.kind(old));
        // Then
        assertThat(kinds).containsExactly(XlsxFile.Kind.XLSX, XlsxFile.Kind.XLSX, XlsxFile.Kind.XLS);
        assertThat(XlsxFile.problem(other)).contains("no spreadsheet");
        assertThat(XlsxFile.problem(cut)).contains("damaged");
        assertThat(XlsxFile.kind(stored("name,city\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(XlsxFile.Kind.OTHER);
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefusedBeforeItIsRead() throws IOException {
        // Given
        var block = new byte[1 << 20];
        var bomb = zip("xl/sharedStrings.xml", out -> {
            for (int i = 0; i <= XlsxFile.MOST_TEXTS >> 20; i++) {
                out.write(block);
            }
        });
        // When
        var problem = XlsxFile.problem(bomb);
        // Then
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(problem).contains("unpacks to more");
    }

    @Test
    void aBrokenSheetIsAFailureAndNoEndOfTheList() throws IOException {
        // Given
        var broken = zip("xl/worksheets/sheet1.xml", out -> out.write("<worksheet><sheetData><row".getBytes()));
        // When
        assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class);
    }

    private interface Filling {
        void write(OutputStream out) throws IOException;
    }

    private Path zip(String part, Filling filling) throws IOException {
        var file = Files.createTempFile(folder, "made", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (part.startsWith("xl/")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(part));
            filling.write(zip);
            zip.closeEntry();
        }
        return file;
    }

    private Path stored(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "sheet", ".xlsx"), bytes);
    }

    private static List<CsvRow> read(Path file) throws IOException {
        var rows = new ArrayList<CsvRow>();
        try (var reader = new XlsxReader(file)) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                rows.add(next);
            }
        }
        return rows;
    }
}
