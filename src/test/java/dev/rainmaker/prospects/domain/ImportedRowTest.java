package dev.rainmaker.prospects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.prospects.DateOrder;
import dev.rainmaker.prospects.ImportField;
import dev.rainmaker.prospects.ImportMapping;
import dev.rainmaker.prospects.csv.CsvReader;
import dev.rainmaker.prospects.csv.CsvRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportedRowTest {
    private static final Map<Integer, ImportField> COLUMNS =
            Map.of(0, ImportField.NAME, 1, ImportField.EVENT_DATE, 2, ImportField.GUESTS, 3, ImportField.EVENT_TYPE);

    @Test
    void everyProblemOfARowIsToldAtOnce() {
        assertThatThrownBy(() -> read("Ana,32.13.2027,-5,party", null))
                .hasMessage("event type: can be wedding, corporate, birthday, anniversary, graduation or other; "
                        + "event date: there is no such day; guests: is not a whole number");
    }

    @Test
    void anOrderIsNeededWhereADateCouldBeTwo() throws IOException {
        assertThatThrownBy(() -> read("Ana,03/04/2027,5,wedding", null)).hasMessageContaining("choose the date order");
        assertThat(read("Ana,03/04/2027,5,wedding", DateOrder.DAY_FIRST).eventDate())
                .isEqualTo(LocalDate.of(2027, 4, 3));
        assertThat(read("Ana,03/04/2027,5,wedding", DateOrder.MONTH_FIRST).eventDate())
                .isEqualTo(LocalDate.of(2027, 3, 4));
    }

    private static KnownFacts read(String line, DateOrder order) throws IOException {
        CsvRow row = new CsvReader(new BufferedReader(new StringReader(line)), ',').next();
        return ImportedRow.read(row, new ImportMapping(COLUMNS, order), 4);
    }
}
