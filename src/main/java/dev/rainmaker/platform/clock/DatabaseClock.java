package dev.rainmaker.platform.clock;

import dev.rainmaker.platform.database.BeforeDatabaseReady;
import dev.rainmaker.platform.event.SqlTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jboss.logging.Logger;

/**
 * The time of the database, which all replicas share: leases, due times and business time are compared in it. Asked for every
 * ten seconds and carried on by the processor's counter between, so that a wrong or jumping clock of this machine does not
 * matter. Never goes backwards. Asking for the time blocks until the database has told it once, and never again.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

    private final AgroalDataSource database;
    private final SharedTime time = new SharedTime(System::nanoTime);

    DatabaseClock(AgroalDataSource database) {
        this.database = database;
    }

    /** The database's time now. */
    public Instant now() {
        if (!time.known()) {
            first();
        }
        return time.now();
    }

    private synchronized void first() {
        try {
            if (!time.known()) {
                ask();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not tell its time", failure);
        }
    }

    @Scheduled(
            every = "10s",
            delayed = "10s",
            identity = "database-clock",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = BeforeDatabaseReady.class)
    @RunOnVirtualThread
    void keepInStep() {
        try {
            if (!ask()) {
                LOG.info("the database took too long to tell its time, going on without");
            }
        } catch (SQLException failure) {
            LOG.warnf("the database does not tell its time, going on without: %s", failure.getMessage());
        }
    }

    private boolean ask() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)")) {
            long asked = System.nanoTime();
            try (var row = query.executeQuery()) {
                long answered = System.nanoTime();
                row.next();
                return time.heard(SqlTime.instant(row.getObject(1, LocalDateTime.class)), asked, answered);
            }
        }
    }
}
