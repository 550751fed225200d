package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<MeetingEntity, String> {
    Uni<MeetingEntity> require(MeetingId id) {
        return findById(id.value()).map(MeetingRepository::there);
    }

    /** Fails with {@code meeting_not_found} for none. */
    static MeetingEntity there(MeetingEntity row) {
        if (row == null) {
            throw new MeetingFailure(MeetingFailure.Problem.MEETING_NOT_FOUND, "There is no meeting with this id.");
        }
        return row;
    }

    /** The row as it is now, locked until the end of the transaction; null when there is none. Read nothing before it. */
    Uni<MeetingEntity> lock(String id) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM meeting WHERE id = ? FOR UPDATE", MeetingEntity.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    Uni<MeetingEntity> byOnceKey(String onceKey) {
        return onceKey == null
                ? Uni.createFrom().nullItem()
                : find("onceKey", onceKey).firstResult();
    }

    Uni<Page<MeetingEntity>> page(
            MeetingStatus status, ProspectId prospect, Instant from, Instant to, PageRequest page) {
        var where = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        if (status != null) {
            where.add("status = :status");
            values.put("status", status);
        }
        if (prospect != null) {
            where.add("prospectId = :prospect");
            values.put("prospect", prospect.value());
        }
        if (from != null) {
            where.add("startAt >= :from");
            values.put("from", SqlTime.of(from));
        }
        if (to != null) {
            where.add("startAt < :to");
            values.put("to", SqlTime.of(to));
        }
        var clause = where.isEmpty() ? "1 = 1" : String.join(" and ", where);
        var order = status == null && from == null && to == null ? " order by id desc" : " order by startAt, id";
        return find(clause + order, values).page(page.page, page.size).list().flatMap(rows -> (page.total
                        ? count(clause, values).map(Long::valueOf)
                        : Uni.createFrom().<Long>nullItem())
                .map(total -> new Page<>(rows, page.page, page.size, total)));
    }
}
