package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How the database is: asked with a connection of its own, beside the statements of callers. */
@ApplicationScoped
class HealthReader {
    private static final long SKEW_TO_TELL = 2_000;

    private final ReadonlyDatabase database;
    private final ReplicationReader replication;
    private final SchemaReader schema;
    private final ServedViews views;
    private final StatementGate gate;
    private final Clock clock = Clock.systemUTC();

    HealthReader(
            ReadonlyDatabase database,
            ReplicationReader replication,
            SchemaReader schema,
            ServedViews views,
            StatementGate gate) {
        this.database = database;
        this.replication = replication;
        this.schema = schema;
        this.views = views;
        this.gate = gate;
    }

    HealthAnswer health() {
        try {
            var copied = database.isConfigured() ? replication.state() : null;
            return database.with(connection -> health(connection, copied));
        } catch (DatabaseRefused e) {
            return HealthAnswer.unreachable(e.getMessage());
        }
    }

    ConnectionStatus status() {
        try {
            var version = database.with(connection -> database.link().version(connection));
            return new ConnectionStatus("mysql", true, true, "The database answers: " + version + ".");
        } catch (DatabaseRefused e) {
            return new ConnectionStatus("mysql", database.isConfigured(), false, e.getMessage());
        }
    }

    private HealthAnswer health(SqlConnection connection, ReplicationReader.State copied) {
        var link = database.link();
        var before = clock.instant();
        var start = System.nanoTime();
        var now = link.rows(connection, "SELECT UTC_TIMESTAMP(6)")
                .iterator()
                .next()
                .getLocalDateTime(0);
        var took = Duration.ofNanos(System.nanoTime() - start);
        long skew =
                Duration.between(before.plus(took.dividedBy(2)), instant(now)).toMillis();
        var missing = schema.missing(connection);
        int known = views.catalogue().views().size();
        int there = known
                - (int) missing.stream().filter(name -> !name.contains(".")).count();
        var detail = "The database answers in " + took.toMillis() + " ms; " + there + " of " + known
                + " views can be read"
                + (missing.isEmpty() ? "" : " (missing: " + String.join(", ", missing) + ")")
                + (Math.abs(skew) < SKEW_TO_TELL ? "." : "; its clock is " + skew + " ms ahead of this server's.");
        return new HealthAnswer(
                true,
                detail,
                took.toMillis(),
                link.version(connection),
                there,
                missing,
                number(connection, "SHOW GLOBAL STATUS LIKE 'Threads_connected'", 1)
                        .orElse(null),
                number(connection, "SELECT @@global.max_connections", 0).orElse(null),
                number(connection, "SELECT @@global.read_only", 0)
                        .map(value -> value != 0)
                        .orElse(null),
                copied.state(),
                copied.behindSeconds(),
                skew,
                gate.running(),
                gate.most());
    }

    private static java.time.Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    /** Empty when this server does not know, or does not tell. */
    private Optional<Long> number(SqlConnection connection, String sql, int column) {
        try {
            for (Row row : database.link().rows(connection, sql)) {
                var value = String.valueOf(row.getValue(column));
                return value.matches("\\d{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
            }
        } catch (RuntimeException notVisible) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
