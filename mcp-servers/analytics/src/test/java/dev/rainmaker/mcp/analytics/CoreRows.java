package dev.rainmaker.mcp.analytics;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.mysqlclient.MySQLBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.mysqlclient.MySQLConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rows of the core's tables, written as its features write them. Names of tests become ids. */
@ApplicationScoped
public class CoreRows {
    static final LocalDateTime JANUARY = LocalDateTime.parse("2026-01-10T09:00:00");
    private static final List<String> TABLES =
            List.of("prospect", "message", "proposal", "meeting", "hunt", "event_log");
    private static final List<String> WAY =
            List.of("DISCOVERED", "ENRICHED", "CONTACTED", "INTERESTED", "QUALIFIED", "CONVERTED", "LOST");

    private final Vertx vertx;
    private final int port;
    private Pool pool;
    private int numbers;

    CoreRows(Vertx vertx, @ConfigProperty(name = "test.database.port") int port) {
        this.vertx = vertx;
        this.port = port;
    }

    void clear() {
        TABLES.forEach(table -> sql("DELETE FROM " + table));
    }

    /** The id that a name stands for. */
    static String id(String name) {
        return (name + "0".repeat(26)).substring(0, 26);
    }

    static String source(String hunt) {
        return "hunt:" + id(hunt);
    }

    void hunt(String name, LocalDateTime at) {
        sql(
                "INSERT INTO hunt (id, version, target, status, simulated, rules, created_by, created_at)"
                        + " VALUES (?, 0, 'autumn weddings', 'DONE', TRUE, TRUE, 'user', ?)",
                id(name),
                at);
    }

    /** Created in January, a wedding, by hand. */
    void prospect(String name, String status) {
        prospect(name, status, "manual", "WEDDING", JANUARY);
    }

    void prospect(String name, String status, String source, String eventType, LocalDateTime at) {
        sql(
                "INSERT INTO prospect (id, version, type, name, company, place, event_type, status, status_rank, score, score_parts,"
                        + " source, simulated, needs_review, human_fields, archived, sort_name, sort_event_date, created_at,"
                        + " updated_at) VALUES (?, 0, 'INDIVIDUAL', 'Ann Secret', 'Secret Ltd', 'Lisbon', ?, ?, ?, 50, '[]', ?,"
                        + " TRUE, FALSE, '', FALSE, 'ann secret', '9999-12-31', ?, ?)",
                id(name),
                eventType,
                status,
                WAY.indexOf(status),
                source,
                at,
                at);
    }

    /** What the relay writes when somebody moves. */
    void moved(String name, String from, String to) {
        sql(
                "INSERT INTO event_log (topic, type, subject, facts, occurred_at) VALUES ('prospects', 'prospect.moved', ?, ?, ?)",
                id(name),
                "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}",
                JANUARY);
    }

    String sent(String prospect, String channel, LocalDateTime at) {
        return message(prospect, channel, "OUT", "SENT", false, at, at);
    }

    String reply(String prospect, LocalDateTime at) {
        return message(prospect, "EMAIL", "IN", "RECEIVED", false, at, at);
    }

    String message(
            String prospect,
            String channel,
            String direction,
            String status,
            boolean automatic,
            LocalDateTime at,
            LocalDateTime sentAt) {
        var id = next();
        sql(
                "INSERT INTO message (id, version, conversation_id, prospect_id, channel, direction, status, purpose, mail_id_index,"
                        + " mail_id, subject, body, automatic, created_at, sent_at)"
                        + " VALUES (?, 0, ?, ?, ?, ?, ?, 'FIRST_TOUCH', ?, '', 'x', 'x', ?, ?, ?)",
                id,
                id(prospect),
                id(prospect),
                channel,
                direction,
                status,
                id,
                automatic,
                at,
                sentAt);
        return id;
    }

    String proposal(String prospect, String status, long minor, String currency, LocalDateTime decided) {
        var id = next();
        sql(
                "INSERT INTO proposal (id, version, prospect_id, status, event_type, current_number, currency, total_minor,"
                        + " valid_until, views, decided_at, created_at) VALUES (?, 0, ?, ?, 'WEDDING', 1, ?, ?, ?, 0, ?, ?)",
                id,
                id(prospect),
                status,
                currency,
                minor,
                JANUARY.plusYears(1),
                decided,
                JANUARY);
        return id;
    }

    void meeting(String prospect, String status) {
        sql(
                "INSERT INTO meeting (id, version, prospect_id, status, type, calendar_id, offered, time_zone, created_at)"
                        + " VALUES (?, 0, ?, ?, 'VENUE_VISIT', 'main', '', 'Europe/Berlin', ?)",
                next(),
                id(prospect),
                status,
                JANUARY);
    }

    void sql(String sql, Object... values) {
        pool().preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }

    private synchronized Pool pool() {
        if (pool == null) {
            pool = MySQLBuilder.pool()
                    .connectingTo(new MySQLConnectOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setDatabase("core")
                            .setUser("writer")
                            .setPassword("writer-of-tests"))
                    .using(vertx)
                    .build();
        }
        return pool;
    }

    /** Ids grow, as the core's do. */
    private String next() {
        return id(String.format(Locale.ROOT, "x%09d", ++numbers));
    }

    @PreDestroy
    void end() {
        if (pool != null) {
            pool.closeAndForget();
        }
    }
}
