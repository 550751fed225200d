package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ImportStatus;
import dev.rainmaker.prospects.ProspectImport;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import dev.rainmaker.prospects.ProspectsConfig;
import dev.rainmaker.prospects.csv.CsvRow;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Steps of a run, each one transaction: rows, outcomes and counters of a batch are stored together or not at all, so that a run
 * which was cut off goes on exactly where it stopped.
 */
@ApplicationScoped
class ImportBatches {
    private final ImportRepository imports;
    private final ImportRecords records;
    private final ImportStore store;
    private final ImportReading reading;
    private final DuplicateSearch duplicates;
    private final ProspectCreation creation;
    private final ProspectsConfig config;
    private final Clock clock;

    ImportBatches(
            ImportRepository imports,
            ImportRecords records,
            ImportStore store,
            ImportReading reading,
            DuplicateSearch duplicates,
            ProspectCreation creation,
            ProspectsConfig config,
            Clock clock) {
        this.imports = imports;
        this.records = records;
        this.store = store;
        this.reading = reading;
        this.duplicates = duplicates;
        this.creation = creation;
        this.config = config;
        this.clock = clock;
    }

    /** Claims the import; of two callers one wins, the other gets a conflict. */
    @WithTransaction
    Uni<ProspectImport> claim(ImportId id, ImportStatus as, Actor by) {
        return imports.require(id).flatMap(row -> {
            var before = ImportRecords.text(row.status);
            var quiet = SqlTime.instant(row.beatAt).plus(config.imports().takeOverAfter());
            if (row.status == as && clock.machine().isBefore(quiet)) {
                throw new ProspectRefused(
                        ProspectProblem.IMPORT_WRONG_STATE, "This import is being worked on. Wait until it is done.");
            }
            if (row.status != as) {
                row.status = row.status.to(as);
            }
            records.beat(row);
            return records.told(row, before, by)
                    .flatMap(done -> imports.flush())
                    .map(done -> row.toView());
        });
    }

    /** Works the next batch off; false when there is none left and the import is done. */
    @WithTransaction
    Uni<Boolean> next(ImportId id, Actor by) {
        return imports.require(id).flatMap(row -> {
            if (row.status != ImportStatus.RUNNING) {
                return Uni.createFrom().item(false);
            }
            if (row.nextBatch >= row.batches) {
                return finish(row, ImportStatus.DONE, by).replaceWith(false);
            }
            return store.rows(row.id, row.nextBatch)
                    .flatMap(rows -> work(row, rows, by))
                    .replaceWith(true);
        });
    }

    /** Ends a run with this status. */
    @WithTransaction
    Uni<Void> end(ImportId id, ImportStatus status, Actor by) {
        return imports.require(id).flatMap(row -> finish(row, status, by));
    }

    private Uni<Void> work(ImportEntity row, List<CsvRow> rows, Actor by) {
        var candidates =
                reading.read(rows, store.mapping(row), store.header(row).size());
        var keys = candidates.stream()
                .filter(candidate -> candidate.problem() == null)
                .map(BatchPlan.Candidate::keys)
                .toList();
        return duplicates.find(keys).flatMap(existing -> {
            var planned = BatchPlan.plan(candidates, existing);
            var newcomers = planned.stream()
                    .filter(plan -> plan.outcome() == BatchPlan.Outcome.CREATED)
                    .map(plan -> new ProspectCreation.Newcomer(plan.facts(), null, "import:" + row.id, false))
                    .toList();
            return creation.store(newcomers, by)
                    .flatMap(stored -> store.outcomes(
                            row.id,
                            planned,
                            stored.stream().map(one -> one.row().id).toList()))
                    .flatMap(done -> store.drop(row.id, row.nextBatch))
                    .invoke(() -> {
                        row.created += newcomers.size();
                        row.duplicates += count(planned, BatchPlan.Outcome.DUPLICATE);
                        row.errors += count(planned, BatchPlan.Outcome.ERROR);
                        row.nextBatch++;
                        records.beat(row);
                    });
        });
    }

    private Uni<Void> finish(ImportEntity row, ImportStatus status, Actor by) {
        var before = ImportRecords.text(row.status);
        row.status = row.status.to(status);
        row.finishedAt = SqlTime.of(clock.now());
        records.beat(row);
        return records.told(row, before, by);
    }

    private static long count(List<BatchPlan.Planned> planned, BatchPlan.Outcome outcome) {
        return planned.stream().filter(plan -> plan.outcome() == outcome).count();
    }
}
