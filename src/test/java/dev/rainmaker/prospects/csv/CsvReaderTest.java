package dev.rainmaker.prospects.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    @Test
    void quotesHoldSeparatorsNewlinesAndQuotes() throws IOException {
        // When
        var rows = read("a,\"b, c\",\"d\ne\",\"say \"\"hi\"\"\"\r\nx,,z");
        // Then
        assertThat(rows)
                .extracting(CsvRow::cells)
                .containsExactly(List.of("a", "b, c", "d\ne", "say \"hi\""), List.of("x", "", "z"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRowOnly() throws IOException {
        // When
        var rows = read("a,b\n\"open,c\nd,e\nf,g\n");
        // Then
        assertThat(rows)
                .extracting(CsvRow::problem)
                .containsExactly(null, "has a quotation mark that is never closed", null, null);
        assertThat(rows.get(1).cells()).containsExactly("\"open,c");
        assertThat(rows.getLast().cells()).containsExactly("f", "g");
    }

    @Test
    void textBehindAClosingQuoteBreaksItsRowOnly() throws IOException {
        // When
        var rows = read("\"a\"b,c\nd,e");
        // Then
        assertThat(rows.getFirst().problem()).isEqualTo("has text after a closing quotation mark");
        assertThat(rows.get(1).cells()).containsExactly("d", "e");
    }

    @Test
    void anEndlessLineIsCutAndNamed() throws IOException {
        // When
        var rows = read("x".repeat(CsvReader.LONGEST_LINE + 1) + "\ny");
        // Then
        assertThat(rows.getFirst().problem()).startsWith("is longer than");
        assertThat(rows.get(1).cells()).containsExactly("y");
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 12) @CharRange(from = ' ', to = '~') String> cells)
            throws IOException {
        // Given
        var written = new ArrayList<>(cells);
        written.add("end");
        // When
        var rows = read(CsvWriter.line(written));
        // Then
        assertThat(rows).singleElement().satisfies(row -> assertThat(
                        row.cells().stream().map(CsvWriter::plain).toList())
                .isEqualTo(written.stream().map(CsvReaderTest::asWritten).toList()));
    }

    /** Cells are stripped when read; an apostrophe before a formula sign counts as the mark of the writer. */
    private static String asWritten(String cell) {
        return CsvWriter.plain(cell.strip());
    }

    private static List<CsvRow> read(String text) throws IOException {
        var reader = new CsvReader(new BufferedReader(new StringReader(text)), ',');
        var rows = new ArrayList<CsvRow>();
        CsvRow row;
        while ((row = reader.next()) != null) {
            rows.add(row);
        }
        return rows;
    }
}
