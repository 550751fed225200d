package dev.rainmaker.security.idempotency;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes answers whose day is over. */
@ApplicationScoped
class IdempotencyCleaning {
    private static final Logger LOG = Logger.getLogger(IdempotencyCleaning.class);

    private final Pool database;
    private final Clock clock;

    IdempotencyCleaning(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        return database.preparedQuery("DELETE FROM idempotent_request WHERE expires_at < ?")
                .execute(Tuple.of(SqlTime.of(clock.machine())))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("old answers could not be removed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
