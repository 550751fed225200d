package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.ProspectStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of prospects, read by plain SQL: nothing is tracked or written back, and what a list shows is all that is read. Sees
 * committed rows only.
 */
@ApplicationScoped
class ProspectRows {
    /** In the order in which {@link #row} reads them. */
    static final String COLUMNS =
            "p.id, p.version, p.type, p.name, p.company, p.place, p.time_zone, p.event_type, p.event_date, p.guests, p.status,"
                    + " p.score, p.reason, p.source, p.simulated, p.needs_review, p.assigned_to, p.email, p.phone,"
                    + " p.created_at, p.updated_at";

    /** Up to so many matches of a word search, reading them is cheaper than walking along the list; more are not counted. */
    static final int FEW = 1_000;

    private final Pool database;

    ProspectRows(Pool database) {
        this.database = database;
    }

    /** Without total when more than 1,000 match searched words: to count them takes longer than to list them. */
    Uni<Page<ProspectEntity>> page(ProspectQuery query, PageRequest page) {
        if (query.words() == null) {
            return page(query.page(page), query.count(), page);
        }
        return count(query.matches(FEW + 1)).flatMap(matches -> {
            if (matches <= FEW) {
                return page(query.pageOfFew(page), query.countOfFew(), page);
            }
            return query.isWordsOnly()
                    ? rows(query.page(page)).map(rows -> new Page<>(rows, page.page, page.size, null))
                    : page(query.page(page), query.countOfMany(FEW + 1), page).map(ProspectRows::uncounted);
        });
    }

    Uni<List<ProspectEntity>> afterId(ProspectQuery query, String last, int size) {
        return rows(query.afterId(last, size));
    }

    private Uni<Page<ProspectEntity>> page(Sql items, Sql count, PageRequest page) {
        return rows(items)
                .flatMap(rows -> (page.total ? count(count) : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }

    private static Page<ProspectEntity> uncounted(Page<ProspectEntity> found) {
        return found.total() != null && found.total() > FEW
                ? new Page<>(found.items(), found.page(), found.size(), null)
                : found;
    }

    private Uni<Long> count(Sql sql) {
        return database.preparedQuery(sql.text())
                .execute(Tuple.from(sql.values()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<ProspectEntity>> rows(Sql sql) {
        return database.preparedQuery(sql.text())
                .execute(Tuple.from(sql.values()))
                .map(found -> {
                    List<ProspectEntity> rows = new ArrayList<>(found.size());
                    found.forEach(row -> rows.add(row(row)));
                    return rows;
                });
    }

    private static ProspectEntity row(Row from) {
        var row = new ProspectEntity();
        int at = 0;
        row.id = from.getString(at++);
        row.version = from.getLong(at++);
        row.type = ProspectType.valueOf(from.getString(at++));
        row.name = from.getString(at++);
        row.company = from.getString(at++);
        row.place = from.getString(at++);
        row.timeZone = from.getString(at++);
        var event = from.getString(at++);
        row.eventType = event == null ? null : EventType.valueOf(event);
        row.eventDate = from.getLocalDate(at++);
        row.guests = from.getInteger(at++);
        row.status(ProspectStatus.valueOf(from.getString(at++)));
        row.score = from.getInteger(at++);
        row.reason = from.getString(at++);
        row.source = from.getString(at++);
        row.simulated = from.getBoolean(at++);
        row.needsReview = from.getBoolean(at++);
        row.assignedTo = from.getString(at++);
        row.email = from.getString(at++);
        row.phone = from.getString(at++);
        row.createdAt = from.getLocalDateTime(at++);
        row.updatedAt = from.getLocalDateTime(at);
        return row;
    }
}
