package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ProspectEvent;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.AuditEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes back what an import created: rows and keys are gone for good. A prospect that anybody or anything has touched since
 * (another version, or a second line in its timeline) stays.
 */
@ApplicationScoped
class ImportUndo {
    private static final int BATCH = 100;

    private final ImportRepository imports;
    private final ImportRecords records;
    private final ImportStore store;
    private final FieldCrypto crypto;
    private final Audit audit;
    private final Outbox outbox;

    ImportUndo(
            ImportRepository imports,
            ImportRecords records,
            ImportStore store,
            FieldCrypto crypto,
            Audit audit,
            Outbox outbox) {
        this.imports = imports;
        this.records = records;
        this.store = store;
        this.crypto = crypto;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Takes the next rows back; false when none is left. */
    @WithTransaction
    Uni<Boolean> next(ImportId id, Actor by) {
        return imports.require(id).flatMap(row -> store.after(row.id, "CREATED", 0, BATCH)
                .flatMap(created -> created.isEmpty()
                        ? Uni.createFrom().item(false)
                        : takeBack(row, created, by).replaceWith(true)));
    }

    private Uni<Void> takeBack(ImportEntity row, List<ImportStore.StoredRow> created, Actor by) {
        var ids = created.stream().map(ImportStore.StoredRow::prospectId).toList();
        return untouched(ids).flatMap(free -> {
            var removed = created.stream()
                    .filter(one -> free.contains(one.prospectId()))
                    .toList();
            var kept = created.stream()
                    .filter(one -> !free.contains(one.prospectId()))
                    .map(ImportStore.StoredRow::number)
                    .toList();
            row.removed += removed.size();
            row.kept += kept.size();
            records.beat(row);
            return remove(
                            row,
                            removed.stream()
                                    .map(ImportStore.StoredRow::prospectId)
                                    .toList(),
                            by)
                    .flatMap(done -> store.mark(
                            row.id,
                            "REMOVED",
                            removed.stream().map(ImportStore.StoredRow::number).toList()))
                    .flatMap(done -> store.mark(row.id, "KEPT", kept));
        });
    }

    private static Uni<Set<String>> untouched(List<String> ids) {
        return NativeSql.rows(
                        "SELECT p.id, COUNT(*) FROM prospect p JOIN prospect_timeline t ON t.prospect_id = p.id WHERE p.id IN"
                                + marks(ids)
                                + " AND p.version = 0 AND p.archived = 0 GROUP BY p.id HAVING COUNT(*) = 1",
                        ids)
                .map(rows -> {
                    var free = new HashSet<String>();
                    rows.forEach(found -> free.add((String) found[0]));
                    return free;
                });
    }

    private Uni<Void> remove(ImportEntity row, List<String> ids, Actor by) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .items("prospect_word", "prospect_signal", "prospect_timeline")
                .onItem()
                .transformToUniAndConcatenate(
                        table -> NativeSql.run("DELETE FROM " + table + " WHERE prospect_id IN" + marks(ids), ids))
                .collect()
                .asList()
                .flatMap(done -> NativeSql.run("DELETE FROM prospect WHERE id IN" + marks(ids), ids))
                .flatMap(done -> crypto.destroy(ids))
                .flatMap(done -> audit.record(
                        by,
                        ids.stream()
                                .map(id -> new AuditEntry(
                                        "prospect.removed", "prospect", id, Map.of("import", row.id), Map.of()))
                                .toList()))
                .flatMap(done -> outbox.add(ids.stream()
                        .map(id -> new ProspectEvent("prospect.removed", id))
                        .toList()));
    }

    private static String marks(List<?> values) {
        return " (?" + ", ?".repeat(values.size() - 1) + ")";
    }
}
