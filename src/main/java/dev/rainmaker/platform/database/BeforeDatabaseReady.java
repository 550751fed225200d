package dev.rainmaker.platform.database;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets scheduled chores skip their turn until the database is up and migrated. */
@Singleton
public class BeforeDatabaseReady implements Scheduled.SkipPredicate {
    private volatile boolean ready;

    void ready(@Observes DatabaseReady event) {
        ready = true;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !ready;
    }
}
