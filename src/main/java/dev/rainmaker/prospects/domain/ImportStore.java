package dev.rainmaker.prospects.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.prospects.ImportField;
import dev.rainmaker.prospects.ImportMapping;
import dev.rainmaker.prospects.csv.CsvRow;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Rows of an imported file in the database: what was read, batch by batch, and what became of each row. */
@ApplicationScoped
class ImportStore {
    private static final TypeReference<List<CsvRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<Integer, ImportField>> COLUMNS = new TypeReference<>() {};

    private final ImportBatchRepository batches;
    private final ImportRowRepository rows;
    private final FieldCrypto crypto;
    private final ObjectMapper json;

    ImportStore(ImportBatchRepository batches, ImportRowRepository rows, FieldCrypto crypto, ObjectMapper json) {
        this.batches = batches;
        this.rows = rows;
        this.crypto = crypto;
        this.json = json;
    }

    /** An outcome with the cells of the row, plain. */
    record StoredRow(long number, String outcome, String prospectId, String problem, List<String> cells) {}

    @WithTransaction
    Uni<Void> add(String importId, int batch, List<CsvRow> rows) {
        return crypto.cipherFor(importId).flatMap(cipher -> {
            var row = new ImportBatchEntity();
            row.importId = importId;
            row.batch = batch;
            row.content = cipher.encrypt("rows", text(rows));
            return batches.persist(row).replaceWithVoid();
        });
    }

    /** Rows of a batch; empty when it was worked off. */
    Uni<List<CsvRow>> rows(String importId, int batch) {
        return crypto.ciphersFor(List.of(importId)).flatMap(ciphers -> batches.of(importId, batch)
                .map(row -> row == null
                        ? List.<CsvRow>of()
                        : read(ciphers.get(importId).decrypt("rows", row.content), ROWS)));
    }

    Uni<Void> drop(String importId, int batch) {
        return NativeSql.run(
                "DELETE FROM prospect_import_batch WHERE import_id = ? AND batch_no = ?", List.of(importId, batch));
    }

    /** Keeps the outcomes; cells only of rows that created nothing. */
    Uni<Void> outcomes(String importId, List<BatchPlan.Planned> planned, List<String> createdIds) {
        return crypto.cipherFor(importId).flatMap(cipher -> {
            var values = new ArrayList<Object>();
            var created = createdIds.iterator();
            for (var row : planned) {
                boolean isNew = row.outcome() == BatchPlan.Outcome.CREATED;
                values.add(importId);
                values.add(row.row().number());
                values.add(row.outcome().name());
                values.add(isNew ? created.next() : row.existing() == null ? "" : row.existing());
                values.add(isNew ? "" : shortened(row.problem()));
                values.add(isNew ? "" : cells(cipher, row.row()));
            }
            return NativeSql.run(
                    "INSERT INTO prospect_import_row (import_id, row_no, outcome, prospect_id, problem, cells) VALUES "
                            + "(?, ?, ?, NULLIF(?, ''), NULLIF(?, ''), NULLIF(?, ''))"
                            + ", (?, ?, ?, NULLIF(?, ''), NULLIF(?, ''), NULLIF(?, ''))".repeat(planned.size() - 1),
                    values);
        });
    }

    /** Rows of one outcome after a row number, in order. */
    Uni<List<StoredRow>> after(String importId, String outcome, long number, int size) {
        return crypto.ciphersFor(List.of(importId))
                .flatMap(ciphers -> rows.after(importId, outcome, number, size).map(found -> found.stream()
                        .map(row -> stored(row, ciphers.get(importId)))
                        .toList()));
    }

    Uni<Void> mark(String importId, String outcome, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var values = new ArrayList<Object>(List.of(outcome, importId));
        values.addAll(numbers);
        return NativeSql.run(
                "UPDATE prospect_import_row SET outcome = ? WHERE import_id = ? AND row_no IN (?"
                        + ", ?".repeat(numbers.size() - 1) + ")",
                values);
    }

    List<String> header(ImportEntity row) {
        return read(row.header, CELLS);
    }

    ImportMapping mapping(ImportEntity row) {
        return new ImportMapping(read(row.mapping, COLUMNS), row.dateOrder);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows are plain texts", impossible);
        }
    }

    private StoredRow stored(ImportRowEntity row, SubjectCipher cipher) {
        var cells = cipher.decrypt("cells", row.cells);
        return new StoredRow(
                row.number, row.outcome, row.prospectId, row.problem, cells == null ? List.of() : read(cells, CELLS));
    }

    private String cells(SubjectCipher cipher, CsvRow row) {
        return cipher.encrypt("cells", text(row.cells()));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("rows of an import were written by us", broken);
        }
    }

    private static String shortened(String problem) {
        return problem.length() <= 300 ? problem : problem.substring(0, 300);
    }
}
