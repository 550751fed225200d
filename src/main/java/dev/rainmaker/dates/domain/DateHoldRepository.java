package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class DateHoldRepository implements PanacheRepositoryBase<DateHoldEntity, String> {
    static final String LIVE = "SELECT * FROM date_hold WHERE live = TRUE AND day = ? AND resource_id = ?";

    /** Live holds that one prospect or proposal can have at once, as far as they are followed. */
    private static final int MOST = 200;

    Uni<DateHoldEntity> require(String id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new DateFailure(Problem.DATE_HOLD_NOT_FOUND, "There is no date hold with this id."));
    }

    /** Bookings and line of one day. */
    Uni<List<DateHoldEntity>> live(String resource, LocalDate day) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(LIVE, DateHoldEntity.class)
                .setParameter(1, day)
                .setParameter(2, resource)
                .getResultList());
    }

    Uni<List<DateHoldEntity>> liveOf(String column, String id) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(liveWith(column), DateHoldEntity.class)
                .setParameter(1, id)
                .getResultList());
    }

    static String liveWith(String column) {
        return "SELECT * FROM date_hold WHERE " + column + " = ? AND live = TRUE ORDER BY id LIMIT " + MOST;
    }

    Uni<Page<DateHoldEntity>> page(ProspectId prospect, String proposal, DateHoldStatus status, PageRequest page) {
        var where = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        if (prospect != null) {
            where.add("prospectId = :prospect");
            values.put("prospect", prospect.value());
        }
        if (proposal != null) {
            where.add("proposalId = :proposal");
            values.put("proposal", proposal);
        }
        if (status != null) {
            where.add("status = :status");
            values.put("status", status);
        }
        var clause = where.isEmpty() ? "1 = 1" : String.join(" and ", where);
        return find(clause + " order by id desc", values)
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> (page.total
                                ? count(clause, values).map(Long::valueOf)
                                : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }
}
