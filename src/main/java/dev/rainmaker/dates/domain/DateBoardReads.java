package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.BoardDay;
import dev.rainmaker.dates.Closure;
import dev.rainmaker.dates.DateBoard;
import dev.rainmaker.dates.DateDetail;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.DateResource;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DateState;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.problem.InvalidRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The board over some days, in two queries, and one day opened. */
@ApplicationScoped
class DateBoardReads {
    /** Days that are read, or closed, at once. */
    static final int MOST_DAYS = 62;

    static final String COUNTS =
            "SELECT resource_id, DATE_FORMAT(day, '%Y-%m-%d'), status, COUNT(*) FROM date_hold WHERE live = TRUE"
                    + " AND day BETWEEN ? AND ? GROUP BY resource_id, day, status";
    static final String CLOSED =
            "SELECT closed_kind, closed_reason, resource_id, DATE_FORMAT(day, '%Y-%m-%d') FROM date_day WHERE day"
                    + " BETWEEN ? AND ? AND closed_kind IS NOT NULL";

    private final DateResourceRepository resources;
    private final DateHoldRepository holds;
    private final DateReads reads;
    private final DatesConfig config;

    DateBoardReads(DateResourceRepository resources, DateHoldRepository holds, DateReads reads, DatesConfig config) {
        this.resources = resources;
        this.holds = holds;
        this.reads = reads;
        this.config = config;
    }

    private record Key(String resource, LocalDate day) {}

    private record Seen(Map<Key, Map<DateHoldStatus, Integer>> counts, Map<Key, Closure> closed) {
        BoardDay of(DateResource resource, LocalDate day) {
            var key = new Key(resource.id().value(), day);
            return board(resource, day, closed.get(key), counts.getOrDefault(key, Map.of()));
        }
    }

    /** Days that can be asked for at once: in order, and not too many. */
    static void check(LocalDate from, LocalDate to) {
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new InvalidRequest("to", "is " + MOST_DAYS + " days from the first at most, and not before it");
        }
    }

    @WithTransaction
    Uni<DateBoard> board(LocalDate from, LocalDate to, DateResourceId only) {
        check(from, to);
        return resources
                .all()
                .map(rows -> rows.stream()
                        .map(DateResourceEntity::toView)
                        .filter(row -> only == null ? row.active() : row.id().equals(only))
                        .toList())
                .flatMap(shown -> seen(from, to)
                        .map(seen -> new DateBoard(
                                from,
                                to,
                                shown,
                                from.datesUntil(to.plusDays(1))
                                        .flatMap(day -> shown.stream().map(resource -> seen.of(resource, day)))
                                        .toList())));
    }

    @WithTransaction
    Uni<DateDetail> day(DateResourceId id, LocalDate day) {
        return resources.require(id.value()).map(DateResourceEntity::toView).flatMap(resource -> seen(day, day)
                .flatMap(seen -> holds.live(id.value(), day)
                        .flatMap(reads::views)
                        .map(live -> new DateDetail(
                                seen.of(resource, day),
                                resource,
                                config.options(),
                                live.stream()
                                        .filter(hold -> hold.position() == null)
                                        .toList(),
                                live.stream()
                                        .filter(hold -> hold.position() != null)
                                        .sorted(Comparator.comparing(hold -> Objects.requireNonNull(hold.position())))
                                        .toList()))));
    }

    private Uni<Seen> seen(LocalDate from, LocalDate to) {
        var range = List.<Object>of(from, to);
        return NativeSql.rows(COUNTS, range)
                .flatMap(counted -> NativeSql.rows(CLOSED, range).map(closed -> {
                    var counts = new HashMap<Key, Map<DateHoldStatus, Integer>>();
                    counted.forEach(row -> counts.computeIfAbsent(key(row[0], row[1]), none -> new HashMap<>())
                            .put(DateHoldStatus.valueOf(row[2].toString()), ((Number) row[3]).intValue()));
                    var closures = new HashMap<Key, Closure>();
                    closed.forEach(row -> closures.put(key(row[2], row[3]), DayTurns.closure(row)));
                    return new Seen(counts, closures);
                }));
    }

    private static Key key(Object resource, Object day) {
        return new Key(resource.toString(), LocalDate.parse(day.toString()));
    }

    private static BoardDay board(
            DateResource resource, LocalDate day, Closure closure, Map<DateHoldStatus, Integer> counts) {
        int booked = counts.getOrDefault(DateHoldStatus.CONFIRMED, 0);
        int challenged = counts.getOrDefault(DateHoldStatus.CHALLENGED, 0);
        int held = counts.getOrDefault(DateHoldStatus.HELD, 0) + challenged;
        DateState state;
        if (closure != null) {
            state = DateState.CLOSED;
        } else if (booked >= resource.capacity()) {
            state = DateState.BOOKED;
        } else {
            state = held > 0 ? DateState.HELD : DateState.FREE;
        }
        return new BoardDay(
                day,
                resource.id(),
                state,
                booked,
                held,
                counts.getOrDefault(DateHoldStatus.WAITING, 0),
                challenged > 0,
                closure);
    }
}
