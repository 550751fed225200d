package dev.rainmaker.workflow.timer;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.workflow.engine.WakeUps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The rows of timers. Due times are the database's: its own clock plus the real time that is left until the business time. A
 * row that a worker holds is taken from it when the timer is moved, so the worker's transaction finds another version and
 * rolls back. Versions begin with the time, so that a timer that is cancelled and set anew has none of its old ones.
 */
@ApplicationScoped
class TimerRows implements Timers {
    /** Name of the task. */
    static final String TASK = "timer";

    private static final Duration SOON = Duration.ofMillis(200);
    private static final String SET =
            "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                    + " VALUES ('timer', ?, ?, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, 0,"
                    + " FLOOR(UNIX_TIMESTAMP(NOW(6)) * 1000000)) ON DUPLICATE KEY UPDATE"
                    + " version = version + 1, task_data = VALUES(task_data), execution_time = VALUES(execution_time),"
                    + " picked = 0, picked_by = NULL, last_heartbeat = NULL, consecutive_failures = 0";
    private static final String THERE =
            "SELECT task_name, task_instance FROM scheduled_tasks WHERE task_name = 'timer' AND task_instance = ?";
    private static final String CANCEL = "DELETE FROM scheduled_tasks WHERE task_name = 'timer' AND task_instance = ?";
    private static final String MINE = " WHERE task_name = 'timer' AND task_instance = ? AND version = ?";
    private static final String DONE = "DELETE FROM scheduled_tasks" + MINE;
    private static final String AGAIN = "UPDATE scheduled_tasks SET task_data = ?, picked = 0, picked_by = NULL,"
            + " last_heartbeat = NULL, last_success = UTC_TIMESTAMP(6), consecutive_failures = 0, version = version + 1,"
            + " execution_time = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND" + MINE;
    private static final String LATER =
            "UPDATE scheduled_tasks SET picked = 0, picked_by = NULL, last_heartbeat = NULL,"
                    + " last_failure = IF(? > 0, UTC_TIMESTAMP(6), last_failure), consecutive_failures = ?,"
                    + " version = version + 1, execution_time = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND" + MINE;

    private final Clock clock;
    private final WakeUps wakeUps;

    TimerRows(Clock clock, WakeUps wakeUps) {
        this.clock = clock;
        this.wakeUps = wakeUps;
    }

    @Override
    public Uni<Void> set(TimerKey key, Instant businessTime) {
        return NativeSql.run(SET, List.of(key.text(), data(businessTime), micros(businessTime)))
                .invoke(() -> callIfSoon(businessTime));
    }

    @Override
    public void set(Connection connection, TimerKey key, Instant businessTime) throws SQLException {
        try (var statement = connection.prepareStatement(SET)) {
            statement.setString(1, key.text());
            statement.setString(2, data(businessTime));
            statement.setLong(3, micros(businessTime));
            statement.executeUpdate();
        }
        callIfSoon(businessTime);
    }

    @Override
    public Uni<Void> cancel(TimerKey key) {
        var instance = List.of(key.text());
        return NativeSql.rows(THERE, instance)
                .flatMap(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : NativeSql.run(CANCEL, instance));
    }

    @Override
    public void cancel(Connection connection, TimerKey key) throws SQLException {
        if (isThere(connection, key)) {
            try (var statement = connection.prepareStatement(CANCEL)) {
                statement.setString(1, key.text());
                statement.executeUpdate();
            }
        }
    }

    /** Deleting a row that is not there would lock the gap around it, in which runs that start meanwhile put theirs. */
    private static boolean isThere(Connection connection, TimerKey key) throws SQLException {
        try (var query = connection.prepareStatement(THERE)) {
            query.setString(1, key.text());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Within the firing's transaction. False when the row is not this worker's any more. */
    Uni<Boolean> done(Hold hold) {
        return NativeSql.update(DONE, List.of(hold.instance(), hold.version())).map(rows -> rows == 1);
    }

    /** Within the firing's transaction: fires again then. False when the row is not this worker's any more. */
    Uni<Boolean> again(Hold hold, Instant businessTime) {
        return NativeSql.update(
                        AGAIN, List.of(data(businessTime), micros(businessTime), hold.instance(), hold.version()))
                .map(rows -> rows == 1);
    }

    /** Gives the row back for later, as it is. */
    Uni<Boolean> later(Hold hold, int failures, Duration realTime) {
        return NativeSql.update(
                        LATER, List.of(failures, failures, realTime.toNanos() / 1_000, hold.instance(), hold.version()))
                .map(rows -> rows == 1);
    }

    /** A worker's hold of a timer: the picked row in this version. */
    record Hold(String instance, long version) {}

    /** As db-scheduler's serializer writes a text. */
    private static String data(Instant businessTime) {
        return '"' + businessTime.toString() + '"';
    }

    private long micros(Instant businessTime) {
        return clock.until(businessTime).toNanos() / 1_000;
    }

    private void callIfSoon(Instant businessTime) {
        if (clock.until(businessTime).compareTo(SOON) < 0) {
            wakeUps.soon();
        }
    }
}
