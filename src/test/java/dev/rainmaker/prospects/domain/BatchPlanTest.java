package dev.rainmaker.prospects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.ImportField;
import dev.rainmaker.prospects.ImportMapping;
import dev.rainmaker.prospects.csv.CsvReader;
import dev.rainmaker.prospects.csv.CsvRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows in = created + duplicates + errors, whatever the file holds. */
class BatchPlanTest {
    private static final ImportMapping MAPPING =
            new ImportMapping(Map.of(0, ImportField.NAME, 1, ImportField.EMAIL, 2, ImportField.GUESTS), null);

    @Provide
    Arbitrary<String> files() {
        var cell = Arbitraries.of(
                "ana", "ben", "a@x.example", "b@x.example", "", "12", "\"q\"", "\"open", "a\"b", "1e9", "ü");
        var line = cell.list().ofMinSize(1).ofMaxSize(4).map(cells -> String.join(",", cells));
        return line.list().ofMaxSize(60).map(lines -> String.join("\n", lines));
    }

    @Property
    void everyRowHasExactlyOneOutcome(@ForAll("files") String file) throws IOException {
        // Given
        var rows = read(file);
        var existing =
                new DuplicateSearch.Existing(Map.of("email", Map.of("b@x.example", "01jzzzzzzzzzzzzzzzzzzzzzzz")));
        // When
        var planned = BatchPlan.plan(
                BatchPlan.read(rows, row -> ImportedRow.read(row, MAPPING, 3), BatchPlanTest::keys), existing);
        // Then
        assertThat(planned).extracting(BatchPlan.Planned::row).containsExactlyElementsOf(rows);
        var counts = planned.stream().collect(Collectors.groupingBy(BatchPlan.Planned::outcome, Collectors.counting()));
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(rows.size());
        assertThat(planned).allSatisfy(plan -> assertThat(plan.facts() == null).isEqualTo(plan.problem() != null));
        var created = planned.stream()
                .filter(plan -> plan.outcome() == BatchPlan.Outcome.CREATED
                        && plan.facts().email() != null)
                .map(plan -> plan.facts().email())
                .toList();
        assertThat(created).doesNotHaveDuplicates().doesNotContain("b@x.example");
    }

    @Property
    void linesOfTextAreNeverLost(@ForAll("files") String file) throws IOException {
        var words = file.replaceAll("[^a-z0-9@.]", "").length();
        var kept = read(file).stream()
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.joining())
                .replaceAll("[^a-z0-9@.]", "")
                .length();
        assertThat(kept).isEqualTo(words);
    }

    private static DuplicateKeys keys(KnownFacts facts) {
        assertThat(facts.type()).isIn((Object[]) ProspectType.values());
        return new DuplicateKeys(facts.email(), null, null, null);
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
