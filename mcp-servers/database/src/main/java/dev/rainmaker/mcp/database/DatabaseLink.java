package dev.rainmaker.mcp.database;

import io.quarkus.arc.InjectableInstance;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One data source. Work on it has a connection of its own, inside of a transaction that reads only and is rolled back. Blocks: for
 * virtual threads. Every wait ends, even when the database does not answer at all.
 */
final class DatabaseLink {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final InjectableInstance<Pool> pool;
    private final Duration timeLimit;
    private volatile String version;

    DatabaseLink(InjectableInstance<Pool> pool, Duration timeLimit) {
        this.pool = pool;
        this.timeLimit = timeLimit;
    }

    boolean isConfigured() {
        return pool.isResolvable() && pool.getHandle().getBean().isActive();
    }

    /** @throws DatabaseRefused with one sentence, also for what the work runs into */
    <T> T with(Function<SqlConnection, T> work) {
        SqlConnection connection = null;
        try {
            connection = connection();
            await(connection.query("START TRANSACTION READ ONLY").execute());
            return work.apply(connection);
        } catch (CompletionException failure) {
            throw DatabaseRefused.because(failure.getCause());
        } catch (DatabaseRefused refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw DatabaseRefused.because(failure);
        } finally {
            if (connection != null) {
                giveBack(connection);
            }
        }
    }

    /** Waits as long as a statement may take, and a little for the way. */
    <T> T await(Uni<T> answer) {
        return answer.await().atMost(timeLimit.plus(GRACE));
    }

    RowSet<Row> rows(SqlConnection connection, String sql) {
        return await(connection.query(sql).execute());
    }

    /** A SELECT that the database stops at the time limit. */
    String limited(SqlConnection connection, String select) {
        return TimeLimit.of(version(connection)).on(select, timeLimit);
    }

    /** Version as the server tells it. */
    String version(SqlConnection connection) {
        if (version == null) {
            version = rows(connection, "SELECT VERSION()").iterator().next().getString(0);
        }
        return version;
    }

    /** A connection that comes after the wait is over goes back at once; a cancelled request for one would lose it. */
    private SqlConnection connection() {
        var asked = pool.get().getConnection().subscribeAsCompletionStage();
        try {
            return asked.get(timeLimit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            asked.thenAccept(SqlConnection::closeAndForget);
            throw new TimeoutException();
        } catch (InterruptedException stopped) {
            asked.thenAccept(SqlConnection::closeAndForget);
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    /** Ends the transaction first: the pool does not. */
    private static void giveBack(SqlConnection connection) {
        connection
                .query("ROLLBACK")
                .execute()
                .onFailure()
                .recoverWithNull()
                .eventually(connection::close)
                .subscribe()
                .with(_ -> {}, _ -> {});
    }
}
