package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ImportMapping;
import dev.rainmaker.prospects.csv.CsvRow;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Reads rows with the same rules as a prospect entered by hand. */
@ApplicationScoped
class ImportReading {
    private static final Actor PERSON = Actor.user("import", Set.of());

    private final FactCleaning cleaning;
    private final ProspectFields fields;

    ImportReading(FactCleaning cleaning, ProspectFields fields) {
        this.cleaning = cleaning;
        this.fields = fields;
    }

    List<BatchPlan.Candidate> read(List<CsvRow> rows, ImportMapping mapping, int columns) {
        return BatchPlan.read(
                rows,
                row -> cleaning.clean(ImportedRow.read(row, mapping, columns), PERSON)
                        .facts(),
                fields::keys);
    }
}
