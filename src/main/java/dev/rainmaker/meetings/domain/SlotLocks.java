package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.event.SqlTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Takes and frees time: one row for each quarter of an hour, whose primary key lets exactly one meeting have it. */
@ApplicationScoped
class SlotLocks {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Fails with slot_taken when any quarter belongs to another meeting. Within the caller's transaction. */
    Uni<Void> take(String calendar, Slot slot, String meetingId) {
        return Multi.createFrom()
                .iterable(quarters(slot))
                .onItem()
                .transformToUniAndConcatenate(
                        quarter -> Panache.getSession().flatMap(session -> session.createNativeQuery(
                                        "INSERT INTO meeting_slot (calendar_id, quarter, meeting_id) VALUES (?, ?, ?)")
                                .setParameter(1, calendar)
                                .setParameter(2, SqlTime.of(quarter))
                                .setParameter(3, meetingId)
                                .executeUpdate()))
                .collect()
                .asList()
                .onFailure(PersistenceException.class)
                .transform(failure -> new MeetingFailure(
                        MeetingFailure.Problem.SLOT_TAKEN, "Somebody else took this time just now; choose another."))
                .replaceWithVoid();
    }

    Uni<Void> free(String meetingId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("DELETE FROM meeting_slot WHERE meeting_id = ?")
                        .setParameter(1, meetingId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Quarters that others than one meeting have taken between two instants. */
    Uni<List<Instant>> taken(String calendar, Instant from, Instant to, String but) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "SELECT quarter FROM meeting_slot WHERE calendar_id = ? AND quarter >= ? AND quarter < ?"
                                        + " AND meeting_id <> ?",
                                LocalDateTime.class)
                        .setParameter(1, calendar)
                        .setParameter(2, SqlTime.of(from))
                        .setParameter(3, SqlTime.of(to))
                        .setParameter(4, but)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlTime::instant).toList());
    }

    static List<Instant> quarters(Slot slot) {
        var first = slot.start().truncatedTo(ChronoUnit.HOURS);
        var quarters = new ArrayList<Instant>();
        for (var quarter = first; quarter.isBefore(slot.end()); quarter = quarter.plus(QUARTER)) {
            if (quarter.plus(QUARTER).isAfter(slot.start())) {
                quarters.add(quarter);
            }
        }
        return quarters;
    }
}
