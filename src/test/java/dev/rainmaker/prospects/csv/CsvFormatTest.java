package dev.rainmaker.prospects.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFormatTest {
    @TempDir
    Path folder;

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeader() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("bom.csv"), "\uFEFFname;place\nÅsa;Oslo\n");
        // When
        var format = CsvFormat.detect(file);
        // Then
        assertThat(format).isEqualTo(new CsvFormat(StandardCharsets.UTF_8, ';'));
        try (var text = CsvFormat.open(file, format.encoding())) {
            assertThat(new CsvReader(text, ';').next().cells()).containsExactly("name", "place");
        }
    }

    @Test
    void separatorsInsideQuotesDoNotCount() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("tab.csv"), "\"a,b,c,d\"\tplace\n");
        // When / Then
        assertThat(CsvFormat.detect(file).separator()).isEqualTo('\t');
    }
}
