package dev.rainmaker.platform.clock;

import dev.rainmaker.platform.event.SqlTime;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The time of the database, which all replicas share: leases and due times are compared in it. Asked for every ten seconds
 * and carried on by the processor's counter between, so that a wrong or jumping clock of this machine does not matter.
 * Never goes backwards. Blocking when it asks.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final long ASK_EVERY = TimeUnit.SECONDS.toNanos(10);

    private record Anchor(Instant time, long nanos) {}

    private final AgroalDataSource database;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    private volatile Anchor anchor;

    DatabaseClock(AgroalDataSource database) {
        this.database = database;
    }

    /** The database's time now. */
    public Instant now() {
        var known = anchor;
        if (known == null || System.nanoTime() - known.nanos() > ASK_EVERY) {
            refresh(known);
        }
        var base = anchor;
        var time = base.time().plusNanos(System.nanoTime() - base.nanos());
        return last.accumulateAndGet(time, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** The first answer must come; later a failed question leaves the old answer in use. */
    private void refresh(Anchor known) {
        if (known == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return;
        }
        try {
            if (anchor == known) {
                anchor = ask();
            }
        } catch (SQLException failure) {
            if (known == null) {
                throw new IllegalStateException("the database does not tell its time", failure);
            }
            LOG.warnf("the database does not tell its time, going on without: %s", failure.getMessage());
            anchor = new Anchor(known.time().plusNanos(System.nanoTime() - known.nanos()), System.nanoTime());
        } finally {
            asking.unlock();
        }
    }

    private Anchor ask() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)")) {
            long before = System.nanoTime();
            try (var row = query.executeQuery()) {
                long after = System.nanoTime();
                row.next();
                return new Anchor(
                        SqlTime.instant(row.getObject(1, LocalDateTime.class)), before + (after - before) / 2);
            }
        }
    }
}
