package dev.rainmaker.platform.database;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mysqlclient.MySQLException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Looks once, after the migration, whether the read-only user of the analytics and database tool servers may read every
 * view, and says in one sentence what it lacks. Everything else works without that user, so the start goes on; a process
 * that has no such data source has nothing to look at.
 */
@Singleton
class ReadonlyCheck {
    private static final Logger LOG = Logger.getLogger(ReadonlyCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String VIEWS = "SELECT TABLE_NAME FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'v\\_%'";
    private static final String UNTIL_THEN = "; until then the tools analytics and database give no data.";

    private final Pool all;
    private final InjectableInstance<Pool> readonly;

    ReadonlyCheck(Pool all, @ReactiveDataSource("readonly") InjectableInstance<Pool> readonly) {
        this.all = all;
        this.readonly = readonly;
    }

    void look(@Observes DatabaseReady ready) {
        if (readonly.isResolvable() && readonly.getHandle().getBean().isActive()) {
            wrong(all, readonly.get())
                    .subscribe()
                    .with(found -> found.ifPresent(LOG::warn), failure -> LOG.warn("the views could not be listed"));
        }
    }

    /** What is wrong with the second one's user, and what to do; empty if it sees every view that the first one sees. */
    static Uni<Optional<String>> wrong(Pool all, Pool readonly) {
        return views(all).flatMap(expected -> views(readonly)
                .map(seen -> {
                    expected.removeAll(seen);
                    return expected.isEmpty()
                            ? Optional.<String>empty()
                            : Optional.of("The read-only database user may not read "
                                    + expected.stream().collect(Collectors.joining(", "))
                                    + "; let it SELECT them" + UNTIL_THEN);
                })
                .onFailure()
                .recoverWithItem(failure -> Optional.of(sentence(failure))));
    }

    private static Uni<TreeSet<String>> views(Pool pool) {
        return pool.query(VIEWS).execute().ifNoItem().after(PATIENCE).fail().map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map((Row row) -> row.getString(0))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String sentence(Throwable failure) {
        return failure instanceof MySQLException
                ? "The database refuses its read-only user; create it, let it SELECT the views v_*, and set"
                        + " quarkus.datasource.readonly.username and .password" + UNTIL_THEN
                : "The database does not answer its read-only user; check quarkus.datasource.readonly.reactive.url"
                        + UNTIL_THEN;
    }
}
