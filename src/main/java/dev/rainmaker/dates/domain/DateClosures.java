package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.Closure;
import dev.rainmaker.dates.DateEvent;
import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Closes and opens the days of one resource. Locks the days before it looks whether somebody holds one of them. */
@ApplicationScoped
class DateClosures {
    private static final String DAYS = " WHERE resource_id = ? AND day BETWEEN ? AND ?";

    static final String HELD = "SELECT DATE_FORMAT(day, '%Y-%m-%d'), status FROM date_hold" + DAYS
            + " AND live = TRUE ORDER BY day LIMIT 1";

    private final Outbox outbox;
    private final Audit audit;

    DateClosures(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Rows to lock, in a transaction of their own. */
    @WithTransaction
    Uni<Void> prepare(DateResourceId resource, LocalDate from, LocalDate to) {
        return Multi.createFrom()
                .items(from.datesUntil(to.plusDays(1)))
                .onItem()
                .transformToUniAndConcatenate(day -> NativeSql.run(
                        "INSERT INTO date_day (resource_id, day, turn) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE turn = turn",
                        List.of(resource.value(), day)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> close(DateResourceId resource, LocalDate from, LocalDate to, Closure closure, Actor by) {
        var days = List.<Object>of(resource.value(), from, to);
        return NativeSql.run("UPDATE date_day SET turn = turn + 1" + DAYS, days)
                .flatMap(locked -> NativeSql.rows(HELD, days))
                .invoke(held -> {
                    if (!held.isEmpty()) {
                        throw new DateFailure(
                                Problem.DATE_HAS_HOLDS,
                                "Somebody holds or has booked " + held.getFirst()[0] + "; release that first.");
                    }
                })
                .flatMap(free -> NativeSql.run(
                        "UPDATE date_day SET closed_kind = ?, closed_reason = ?" + DAYS,
                        List.of(closure.kind().name(), closure.reason(), resource.value(), from, to)))
                .flatMap(done ->
                        told("closed", resource, from, to, closure.kind().name(), by));
    }

    @WithTransaction
    Uni<Void> open(DateResourceId resource, LocalDate from, LocalDate to, Actor by) {
        return NativeSql.run(
                        "UPDATE date_day SET turn = turn + 1, closed_kind = NULL, closed_reason = NULL" + DAYS,
                        List.of(resource.value(), from, to))
                .flatMap(done -> told("opened", resource, from, to, "", by));
    }

    private Uni<Void> told(String what, DateResourceId resource, LocalDate from, LocalDate to, String kind, Actor by) {
        return audit.record(
                        by,
                        "date." + what,
                        "date_resource",
                        resource.value(),
                        Map.of(),
                        Map.of("from", from.toString(), "to", to.toString(), "kind", kind.toLowerCase(Locale.ROOT)))
                .flatMap(done -> outbox.add(new DateEvent(what, resource.value())));
    }
}
