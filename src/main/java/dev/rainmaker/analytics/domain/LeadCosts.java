package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.LeadCost;
import dev.rainmaker.analytics.LeadCostNotFound;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The entered costs of sources. */
@ApplicationScoped
class LeadCosts {
    private static final String COLUMNS =
            "SELECT id, source, basis, amount_minor, currency, first_day, last_day FROM lead_cost ";
    private static final String OVERLAPPING =
            COLUMNS + "WHERE first_day <= ? AND (last_day IS NULL OR last_day >= ?) ORDER BY id";
    private static final String NEWEST = COLUMNS + "ORDER BY id DESC LIMIT 200";

    private final Pool database;
    private final Audit audit;
    private final Ids ids;

    LeadCosts(Pool database, Audit audit, Ids ids) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
    }

    Uni<List<LeadCost>> overlapping(LocalDate from, LocalDate until) {
        return read(OVERLAPPING, Tuple.of(until, from));
    }

    Uni<List<LeadCost>> newest() {
        return read(NEWEST, Tuple.tuple());
    }

    private Uni<List<LeadCost>> read(String sql, Tuple values) {
        return database.preparedQuery(sql).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(LeadCosts::cost)
                .toList());
    }

    private static LeadCost cost(Row row) {
        return new LeadCost(
                row.getString("id"),
                row.getString("source"),
                LeadCost.Basis.valueOf(row.getString("basis")),
                row.getLong("amount_minor"),
                row.getString("currency"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"));
    }

    @WithTransaction
    Uni<LeadCost> enter(LeadCost cost, Actor by) {
        var kept = new LeadCost(
                ids.next(),
                cost.source(),
                cost.basis(),
                cost.amountMinor(),
                cost.currency(),
                cost.firstDay(),
                cost.lastDay());
        return NativeSql.run(
                        "INSERT INTO lead_cost (id, source, basis, amount_minor, currency, first_day) VALUES (?, ?, ?, ?, ?, ?)",
                        List.of(
                                kept.id(),
                                kept.source(),
                                kept.basis().name(),
                                kept.amountMinor(),
                                kept.currency(),
                                kept.firstDay()))
                .call(() -> kept.lastDay() == null
                        ? Uni.createFrom().voidItem()
                        : NativeSql.run(
                                "UPDATE lead_cost SET last_day = ? WHERE id = ?", List.of(kept.lastDay(), kept.id())))
                .call(() -> audit.record(
                        by,
                        "lead_cost.entered",
                        "lead_cost",
                        kept.id(),
                        Map.of(),
                        Map.of(
                                "source",
                                kept.source(),
                                "amountMinor",
                                kept.amountMinor(),
                                "currency",
                                kept.currency())))
                .replaceWith(kept);
    }

    @WithTransaction
    Uni<Void> remove(String id, Actor by) {
        return NativeSql.update("DELETE FROM lead_cost WHERE id = ?", List.of(id))
                .invoke(removed -> {
                    if (removed == 0) {
                        throw new LeadCostNotFound();
                    }
                })
                .flatMap(removed -> audit.record(by, "lead_cost.removed", "lead_cost", id, Map.of(), Map.of()));
    }
}
