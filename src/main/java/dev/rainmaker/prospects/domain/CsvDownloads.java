package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectFilter;
import dev.rainmaker.prospects.csv.CsvWriter;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Tables to download, a page of rows in memory at a time. Each page is a short session of its own. */
@ApplicationScoped
public class CsvDownloads {
    private static final int PAGE = 500;
    private static final List<String> EXPORT_HEADER = List.of(
            "id",
            "type",
            "name",
            "company",
            "email",
            "phone",
            "place",
            "event_type",
            "event_date",
            "guests",
            "status",
            "score",
            "reason",
            "source",
            "assigned_to",
            "created_at");

    private final ProspectRows prospects;
    private final ProspectChanges changes;
    private final ProspectFields fields;
    private final ImportRepository imports;
    private final ImportStore store;
    private final Audit audit;

    CsvDownloads(
            ProspectRows prospects,
            ProspectChanges changes,
            ProspectFields fields,
            ImportRepository imports,
            ImportStore store,
            Audit audit) {
        this.prospects = prospects;
        this.changes = changes;
        this.fields = fields;
        this.imports = imports;
        this.store = store;
        this.audit = audit;
    }

    /** Audits that somebody takes the filtered prospects out of the house; call before {@link #export}. */
    @WithTransaction
    public Uni<Void> announceExport(ProspectFilter filter, Actor by) {
        var statuses = filter.statuses() == null
                ? List.of()
                : filter.statuses().stream().map(Enum::name).toList();
        return audit.record(by, "prospects.exported", "export", by.id(), Map.of(), Map.of("statuses", statuses));
    }

    /** The filtered prospects as CSV, header first. */
    public Multi<String> export(ProspectFilter filter) {
        var query = ProspectQuery.of(filter, "createdAt", fields::emailIndex);
        var rows = pages(
                "",
                last -> Panache.withSession(() -> prospects
                        .afterId(query, last, PAGE)
                        .flatMap(changes::views)
                        .map(views -> new Chunk<>(
                                views.isEmpty() ? last : views.getLast().id().value(),
                                views.stream().map(CsvDownloads::line).toList()))));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(CsvWriter.line(EXPORT_HEADER)), rows);
    }

    /** Rows of an import that created nothing, each with its number and why, and the cells as they were. */
    public Uni<Multi<String>> errors(ImportId id) {
        return Panache.withSession(() -> imports.require(id)).map(row -> {
            var header = new ArrayList<String>(List.of("row", "outcome", "problem", "existing"));
            header.addAll(store.header(row));
            return Multi.createBy()
                    .concatenating()
                    .streams(
                            Multi.createFrom().item(CsvWriter.line(header)),
                            outcome(id, "ERROR"),
                            outcome(id, "DUPLICATE"));
        });
    }

    private Multi<String> outcome(ImportId id, String outcome) {
        return pages(
                0L,
                last -> Panache.withSession(() -> store.after(id.value(), outcome, last, PAGE)
                        .map(rows -> new Chunk<>(
                                rows.isEmpty() ? last : rows.getLast().number(),
                                rows.stream().map(CsvDownloads::line).toList()))));
    }

    private record Chunk<K>(K last, List<String> lines) {}

    private static <K> Multi<String> pages(K first, java.util.function.Function<K, Uni<Chunk<K>>> page) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(first), last -> page.apply(last.get())
                        .invoke(chunk -> last.set(chunk.last())))
                .until(chunk -> chunk.lines().isEmpty())
                .map(chunk -> String.join("", chunk.lines()));
    }

    private static String line(ImportStore.StoredRow row) {
        var cells = new ArrayList<Object>();
        cells.add(row.number());
        cells.add(row.outcome().toLowerCase(java.util.Locale.ROOT));
        cells.add(row.problem());
        cells.add(row.prospectId());
        cells.addAll(row.cells());
        return CsvWriter.line(cells);
    }

    private static String line(Prospect prospect) {
        var cells = new ArrayList<Object>();
        cells.add(prospect.id());
        cells.add(lower(prospect.type()));
        cells.add(prospect.name());
        cells.add(prospect.company());
        cells.add(prospect.email());
        cells.add(prospect.phone());
        cells.add(prospect.place());
        cells.add(lower(prospect.eventType()));
        cells.add(prospect.eventDate());
        cells.add(prospect.guests());
        cells.add(lower(prospect.status()));
        cells.add(prospect.score());
        cells.add(prospect.reason());
        cells.add(prospect.source());
        cells.add(prospect.assignedTo());
        cells.add(prospect.createdAt());
        return CsvWriter.line(cells);
    }

    private static String lower(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
