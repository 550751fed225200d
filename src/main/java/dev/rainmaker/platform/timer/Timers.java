package dev.rainmaker.platform.timer;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Sets, moves and cancels timers within the transaction of whoever changes the thing, so that a change that is rolled back
 * leaves the timer as it was. Implemented by the workflow.
 *
 * <p>A timer fires once per cluster when the database's clock reaches the business time, and never before the transaction
 * that set it has committed. A firing under way whose timer is moved or cancelled takes no effect.
 */
public interface Timers {
    /** Sets the timer, or moves it, within the current reactive transaction. A time that has passed fires at once. */
    Uni<Void> set(TimerKey key, Instant businessTime);

    /** The same within the transaction of a worker's JDBC connection. */
    void set(Connection connection, TimerKey key, Instant businessTime) throws SQLException;

    /** Removes the timer, if there is one, within the current reactive transaction. */
    Uni<Void> cancel(TimerKey key);

    /** The same within the transaction of a worker's JDBC connection. */
    void cancel(Connection connection, TimerKey key) throws SQLException;
}
