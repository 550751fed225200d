package dev.rainmaker.platform.escalation;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/**
 * Brings what waits for a person to the next person after some business hours. Implemented by the workflow. Everything but
 * the reads joins the transaction of whoever makes the thing wait or ends its wait.
 */
public interface Escalations {
    /** What can wait. */
    enum Item {
        APPROVAL,
        RUN
    }

    /**
     * Something waits from now on.
     *
     * @param runId run behind it, whose end also ends the wait; null when there is none
     */
    Uni<Void> begin(Item item, String id, String runId);

    /** Nobody is needed any more; nothing happens when nothing waited. */
    Uni<Void> end(String id);

    /** The run is over: neither it nor what it asked for waits any more. */
    Uni<Void> endOfRun(String runId);

    /** A run waits for a person from now on, within the transaction of a worker's JDBC connection. */
    void runStopped(Connection connection, String runId) throws SQLException;

    /** {@link #endOfRun} within the transaction of a worker's JDBC connection. */
    void runOver(Connection connection, String runId) throws SQLException;

    /** How far the waiting things among these are; needs no session or transaction. */
    Uni<Map<String, Escalation>> of(Collection<String> ids);
}
