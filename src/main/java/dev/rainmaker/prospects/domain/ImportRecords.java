package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.prospects.ImportField;
import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ImportMapping;
import dev.rainmaker.prospects.ImportPreview;
import dev.rainmaker.prospects.ImportStatus;
import dev.rainmaker.prospects.ProspectEvent;
import dev.rainmaker.prospects.ProspectImport;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Imports as people see and prepare them: list, preview, mapping. */
@ApplicationScoped
public class ImportRecords {
    private static final int PREVIEW_ROWS = 10;
    private static final List<ImportField> NAMES =
            List.of(ImportField.NAME, ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.COMPANY);

    private final ImportRepository imports;
    private final ImportStore store;
    private final ImportReading reading;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ImportRecords(
            ImportRepository imports,
            ImportStore store,
            ImportReading reading,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.reading = reading;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ProspectImport> add(ImportEntity row, Actor by) {
        return imports.persist(row).call(saved -> told(row, "", by)).map(ImportEntity::toView);
    }

    @WithSession
    public Uni<ProspectImport> require(ImportId id) {
        return imports.require(id).map(ImportEntity::toView);
    }

    /** Newest first. */
    @WithSession
    public Uni<Page<ProspectImport>> find(PageRequest page) {
        return imports.find("order by id desc")
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> imports.count()
                        .map(total -> new Page<>(
                                rows.stream().map(ImportEntity::toView).toList(), page.page, page.size, total)));
    }

    /** How the file is understood, with the problems of its first rows; without rows once they are worked off. */
    @WithSession
    public Uni<ImportPreview> preview(ImportId id) {
        return imports.require(id).flatMap(this::preview);
    }

    /** Says what the columns mean. Repeat-safe until the import runs. */
    @WithTransaction
    public Uni<ImportPreview> map(ImportId id, ImportMapping mapping, Actor by) {
        return imports.require(id)
                .flatMap(row -> {
                    check(mapping, store.header(row).size());
                    var before = row.status;
                    row.status = row.status.to(ImportStatus.MAPPED);
                    row.mapping = store.text(new TreeMap<>(mapping.columns()));
                    row.dateOrder = mapping.dateOrder();
                    return told(row, text(before), by).replaceWith(row);
                })
                .flatMap(this::preview);
    }

    /** Audit and event of a change of status. */
    Uni<Void> told(ImportEntity row, String before, Actor by) {
        return audit.record(
                        by,
                        "import." + text(row.status),
                        "import",
                        row.id,
                        Map.of("status", before),
                        Map.of(
                                "status", text(row.status),
                                "rows", row.rows,
                                "created", row.created,
                                "duplicates", row.duplicates,
                                "errors", row.errors,
                                "removed", row.removed,
                                "kept", row.kept))
                .call(() ->
                        outbox.add(new ProspectEvent("import.changed", row.id, Map.of("status", text(row.status)))));
    }

    void beat(ImportEntity row) {
        row.beatAt = SqlTime.of(clock.machine());
    }

    private Uni<ImportPreview> preview(ImportEntity row) {
        var header = store.header(row);
        var mapping = store.mapping(row);
        var columns = IntStream.range(0, header.size())
                .mapToObj(i -> new ImportPreview.Column(
                        i, header.get(i), mapping.columns().get(i)))
                .toList();
        return store.rows(row.id, 0).map(rows -> {
            var problems = reading.read(rows, mapping, header.size()).stream()
                    .filter(candidate -> candidate.problem() != null)
                    .limit(PREVIEW_ROWS)
                    .map(candidate ->
                            new ImportPreview.RowProblem(candidate.row().number(), candidate.problem()))
                    .toList();
            var first =
                    rows.stream().limit(PREVIEW_ROWS).map(read -> read.cells()).toList();
            return new ImportPreview(row.toView(), columns, first, problems);
        });
    }

    private static void check(ImportMapping mapping, int columns) {
        var used = EnumSet.noneOf(ImportField.class);
        mapping.columns().forEach((column, field) -> {
            if (column < 0 || column >= columns) {
                throw new InvalidRequest("columns", "the file has columns 0 to " + (columns - 1));
            }
            if (!used.add(field)) {
                throw new InvalidRequest("columns", "each field can be given by one column only");
            }
        });
        if (NAMES.stream().noneMatch(used::contains)) {
            throw new InvalidRequest("columns", "one column must hold the name or the company");
        }
    }

    static String text(ImportStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
