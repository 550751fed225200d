package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.Closure;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets changes of a day come one after the other. The first statement of each locks the row of the day, so that what is read
 * after it is what the one before has committed. Where a database reads an older state all the same, the unique keys and the
 * versions of the rows refuse the change, and it is made anew.
 */
@ApplicationScoped
class DayTurns {
    /** The team's days at hand are looked at for holidays. */
    static final String HOLIDAYS =
            "SELECT DATE_FORMAT(day, '%Y-%m-%d'), closed_kind FROM date_day WHERE resource_id = ? AND day BETWEEN ? AND ?"
                    + " AND closed_kind = 'HOLIDAY'";

    private final DateHoldRepository holds;
    private final DateResourceRepository resources;
    private final DayStory story;
    private final Timers timers;
    private final DatesConfig config;
    private final Clock clock;
    private final ZoneId zone;

    DayTurns(
            DateHoldRepository holds,
            DateResourceRepository resources,
            DayStory story,
            Timers timers,
            DatesConfig config,
            CompanyConfig company,
            Clock clock) {
        this.holds = holds;
        this.resources = resources;
        this.story = story;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
        this.zone = ZoneId.of(company.timeZone());
    }

    /**
     * A day in whose turn we are.
     *
     * @param closure null when it is open
     */
    record Turn(DateResourceEntity resource, LocalDate day, Closure closure, DateLine line) {}

    /** Makes sure that there is a row to lock, in a transaction of its own. */
    @WithTransaction
    Uni<Void> prepare(String resource, LocalDate day) {
        var key = List.<Object>of(resource, day);
        return NativeSql.rows("SELECT resource_id, turn FROM date_day WHERE resource_id = ? AND day = ?", key)
                .flatMap(rows -> rows.isEmpty()
                        ? NativeSql.run(
                                "INSERT INTO date_day (resource_id, day, turn) VALUES (?, ?, 0)"
                                        + " ON DUPLICATE KEY UPDATE turn = turn",
                                key)
                        : Uni.createFrom().voidItem());
    }

    /** Takes the turn, does the work, and sets the day's timer; one transaction, which must not have read anything yet. */
    @WithTransaction
    <T> Uni<T> change(String resource, LocalDate day, Actor by, Function<Turn, Uni<T>> work) {
        return begin(resource, day)
                .flatMap(turn -> work.apply(turn).call(() -> end(turn, by)).call(() -> new LineClock(turn.line())
                        .next()
                        .map(at -> timers.set(key(resource, day), at))
                        .orElseGet(() -> timers.cancel(key(resource, day)))));
    }

    /** Locks the day and reads it; within the caller's transaction, which must not have read anything yet. */
    Uni<Turn> begin(String resource, LocalDate day) {
        var key = List.<Object>of(resource, day);
        return NativeSql.update("UPDATE date_day SET turn = turn + 1 WHERE resource_id = ? AND day = ?", key)
                .flatMap(locked -> NativeSql.rows(
                        "SELECT closed_kind, closed_reason FROM date_day WHERE resource_id = ? AND day = ?", key))
                .flatMap(rows -> resources.require(resource).flatMap(row -> holds.live(resource, day)
                        .flatMap(live -> deadlines(day)
                                .map(times -> new Turn(
                                        row,
                                        day,
                                        rows.isEmpty() ? null : closure(rows.getFirst()),
                                        new DateLine(live, row.capacity, config.options(), times))))));
    }

    /** Writes the order, and tells of what became of whom. */
    Uni<Void> end(Turn turn, Actor by) {
        return order(turn.line()).flatMap(done -> story.tell(turn.line().story(), by));
    }

    static TimerKey key(String resource, LocalDate day) {
        return TimerKey.of(DayTimer.KIND, resource + "@" + day);
    }

    static Closure closure(Object[] row) {
        return row[0] == null ? null : new Closure(Closure.Kind.valueOf(row[0].toString()), String.valueOf(row[1]));
    }

    private Uni<Deadlines> deadlines(LocalDate day) {
        var now = clock.now();
        var today = LocalDate.ofInstant(now, zone);
        // Every week has two days off at least; a fortnight of holidays is allowed for.
        var until = today.plusDays(2L * (config.holdDays() + config.challengeDays()) + 14);
        return NativeSql.rows(HOLIDAYS, List.of(DateResourceId.TEAM.value(), today, until))
                .map(rows -> rows.stream()
                        .map(row -> LocalDate.parse(row[0].toString()))
                        .collect(Collectors.toSet()))
                .map(holidays -> new Deadlines(
                        now,
                        day,
                        new BusinessDays(zone, holidays),
                        config.holdDays(),
                        config.challengeDays(),
                        config.remindDays()));
    }

    /** All positions in three statements: out of the way first, since the key of the position is checked row by row. */
    private Uni<Void> order(DateLine line) {
        var left = new ArrayList<Object>();
        var moved = new ArrayList<DateHoldEntity>();
        line.story().told().keySet().stream()
                .filter(hold -> hold.position != null && !line.line().contains(hold))
                .forEach(hold -> {
                    hold.position = null;
                    left.add(hold.id);
                });
        var order = line.line();
        for (int i = 0; i < order.size(); i++) {
            var hold = order.get(i);
            if (hold.position == null || hold.position != i + 1) {
                hold.position = i + 1;
                moved.add(hold);
            }
        }
        var ids = moved.stream().map(hold -> (Object) hold.id).toList();
        return run("UPDATE date_hold SET position = NULL WHERE id IN (", left)
                .flatMap(done -> run("UPDATE date_hold SET position = -position WHERE id IN (", ids))
                .flatMap(done -> run(
                        "UPDATE date_hold SET position = CASE id "
                                + moved.stream()
                                        .map(hold -> "WHEN '" + hold.id + "' THEN " + hold.position)
                                        .collect(Collectors.joining(" "))
                                + " END WHERE id IN (",
                        ids));
    }

    private static Uni<Void> run(String sql, List<Object> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeSql.run(sql + "?" + ", ?".repeat(ids.size() - 1) + ")", ids);
    }
}
