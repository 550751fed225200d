package dev.rainmaker.mcp.database;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** The data source {@code readonly}, with a time limit that the database itself enforces. Blocks: for virtual threads. */
@ApplicationScoped
class ReadonlyDatabase {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final InjectableInstance<Pool> pool;
    private final DatabaseConfig config;
    private volatile String version;

    ReadonlyDatabase(@ReactiveDataSource("readonly") InjectableInstance<Pool> pool, DatabaseConfig config) {
        this.pool = pool;
        this.config = config;
    }

    boolean isConfigured() {
        return pool.isResolvable() && pool.getHandle().getBean().isActive();
    }

    /**
     * Runs one SELECT.
     *
     * @throws DatabaseRefused with one sentence
     */
    RowSet<Row> select(String sql) {
        return run(limited(sql));
    }

    /** Version as the server tells it. */
    String version() {
        if (version == null) {
            version = run("SELECT VERSION()").iterator().next().getString(0);
        }
        return version;
    }

    private String limited(String select) {
        var millis = config.timeLimit().toMillis();
        if (version().contains("MariaDB")) {
            return "SET STATEMENT max_statement_time=" + millis / 1000.0 + " FOR " + select;
        }
        return select.replaceFirst("^SELECT ", "SELECT /*+ MAX_EXECUTION_TIME(" + millis + ") */ ");
    }

    private RowSet<Row> run(String sql) {
        if (!isConfigured()) {
            throw new DatabaseRefused(
                    "The database is not set up: quarkus.datasource.readonly.reactive.url is missing.");
        }
        try {
            return pool.get()
                    .query(sql)
                    .execute()
                    .await()
                    .atMost(config.timeLimit().plus(GRACE));
        } catch (CompletionException failure) {
            throw DatabaseRefused.because(failure.getCause());
        } catch (TimeoutException late) {
            throw DatabaseRefused.because(late);
        } catch (RuntimeException failure) {
            throw DatabaseRefused.because(failure);
        }
    }
}
