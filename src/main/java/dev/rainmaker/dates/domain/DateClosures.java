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
import dev.rainmaker.security.AuditEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Closes and opens days, all or none. Locks them before it looks whether somebody holds one of them. */
@ApplicationScoped
class DateClosures {
    private final Outbox outbox;
    private final Audit audit;

    DateClosures(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Days of some resources.
     *
     * @param resources at least one
     */
    record Days(List<DateResourceId> resources, LocalDate from, LocalDate to) {
        private String where() {
            return " WHERE resource_id IN (?" + ", ?".repeat(resources.size() - 1) + ") AND day BETWEEN ? AND ?";
        }

        private List<Object> values(Object... first) {
            var values = new ArrayList<>(List.of(first));
            resources.forEach(resource -> values.add(resource.value()));
            values.addAll(List.of(from, to));
            return values;
        }

        /** Finds a day that somebody holds. */
        String held() {
            return "SELECT DATE_FORMAT(day, '%Y-%m-%d'), status FROM date_hold" + where()
                    + " AND live = TRUE ORDER BY day LIMIT 1";
        }
    }

    /** Rows to lock, in a transaction of their own. */
    @WithTransaction
    Uni<Void> prepare(Days days) {
        var rows = new ArrayList<>();
        days.resources().forEach(resource -> days.from()
                .datesUntil(days.to().plusDays(1))
                .forEach(day -> rows.addAll(List.of(resource.value(), day, 0L))));
        return NativeSql.run(
                "INSERT INTO date_day (resource_id, day, turn) VALUES (?, ?, ?)"
                        + ", (?, ?, ?)".repeat(rows.size() / 3 - 1) + " ON DUPLICATE KEY UPDATE turn = turn",
                rows);
    }

    @WithTransaction
    Uni<Void> close(Days days, Closure closure, Actor by) {
        return NativeSql.run("UPDATE date_day SET turn = turn + 1" + days.where(), days.values())
                .flatMap(locked -> NativeSql.rows(days.held(), days.values()))
                .invoke(held -> {
                    if (!held.isEmpty()) {
                        throw new DateFailure(
                                Problem.DATE_HAS_HOLDS,
                                "Somebody holds or has booked " + held.getFirst()[0] + "; release that first.");
                    }
                })
                .flatMap(free -> NativeSql.run(
                        "UPDATE date_day SET closed_kind = ?, closed_reason = ?" + days.where(),
                        days.values(closure.kind().name(), closure.reason())))
                .flatMap(done -> told("closed", days, closure.kind().name(), by));
    }

    @WithTransaction
    Uni<Void> open(Days days, Actor by) {
        return NativeSql.run(
                        "UPDATE date_day SET turn = turn + 1, closed_kind = NULL, closed_reason = NULL" + days.where(),
                        days.values())
                .flatMap(done -> told("opened", days, "", by));
    }

    private Uni<Void> told(String what, Days days, String kind, Actor by) {
        var state = Map.of(
                "from", days.from().toString(),
                "to", days.to().toString(),
                "kind", kind.toLowerCase(Locale.ROOT));
        return audit.record(
                        by,
                        days.resources().stream()
                                .map(id -> new AuditEntry("date." + what, "date_resource", id.value(), Map.of(), state))
                                .toList())
                .flatMap(done -> outbox.add(days.resources().stream()
                        .map(id -> new DateEvent(what, id.value()))
                        .toList()));
    }
}
