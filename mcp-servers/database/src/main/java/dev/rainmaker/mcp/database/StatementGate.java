package dev.rainmaker.mcp.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets few statements of callers run at once, so that connections are left for everything else. */
@Singleton
class StatementGate {
    /** Reading a hostile text may keep a processor busy until its own time is over. */
    private static final int MOST_READ_AT_ONCE = 2;

    private final Semaphore reading = new Semaphore(MOST_READ_AT_ONCE, true);
    private final Semaphore places;
    private final int most;
    private final Duration patience;

    @Inject
    StatementGate(DatabaseConfig config) {
        this(Math.max(1, config.concurrentStatements()), config.timeLimit());
    }

    StatementGate(int most, Duration patience) {
        this.most = most;
        this.places = new Semaphore(most, true);
        this.patience = patience;
    }

    /** Reads a statement. @throws DatabaseRefused when too many are being read */
    <T> T read(Supplier<T> statement) {
        return pass(reading, statement);
    }

    /** Waits for a place as long as one statement may take. @throws DatabaseRefused when none comes free */
    <T> T pass(Supplier<T> statement) {
        return pass(places, statement);
    }

    private <T> T pass(Semaphore gate, Supplier<T> statement) {
        try {
            if (!gate.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseRefused("Other statements are running now; try again in some seconds.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("The server is stopping.");
        }
        try {
            return statement.get();
        } finally {
            gate.release();
        }
    }

    int running() {
        return most - places.availablePermits();
    }

    int most() {
        return most;
    }
}
