package dev.rainmaker.security.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.Envelope;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.idempotency.Claim.Ticket;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Keeps answers by key. Taking a key is one insert, so that of two requests at once one runs; each statement commits by itself,
 * apart from the transaction of the request.
 */
@ApplicationScoped
class IdempotentAnswers {
    static final Duration KEPT = Duration.ofHours(24);
    /** After this time without an answer the process that ran the request is taken for dead, and a repeat may run. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String TAKE = "INSERT IGNORE INTO idempotent_request"
            + " (scope, request_hash, holder, started_at, expires_at) VALUES (?, ?, ?, ?, ?)";
    private static final String READ =
            "SELECT request_hash, status, wrapped_key, answer FROM idempotent_request WHERE scope = ?";
    private static final String TAKE_OVER =
            "UPDATE idempotent_request SET request_hash = ?, holder = ?, started_at = ?,"
                    + " expires_at = ?, status = NULL, wrapped_key = NULL, answer = NULL"
                    + " WHERE scope = ? AND (expires_at < ? OR (status IS NULL AND started_at < ? AND request_hash = ?))";
    private static final String KEEP =
            "UPDATE idempotent_request SET status = ?, wrapped_key = ?, answer = ? WHERE scope = ? AND holder = ?";
    private static final String RELEASE = "DELETE FROM idempotent_request WHERE scope = ? AND holder = ?";

    private final Pool database;
    private final Envelope envelope;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    IdempotentAnswers(Pool database, Envelope envelope, ObjectMapper json, Ids ids, Clock clock) {
        this.database = database;
        this.envelope = envelope;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes the key for a request, or says what there is already. */
    Uni<Claim> claim(String scope, String requestHash) {
        var now = clock.machine();
        var started = SqlTime.of(now);
        var expires = SqlTime.of(now.plus(KEPT));
        var ticket = new Ticket(scope, ids.next());
        var fresh = (Claim) new Claim.Fresh(ticket);
        return update(TAKE, Tuple.of(scope, requestHash, ticket.holder(), started, expires))
                .flatMap(taken -> taken
                        ? Uni.createFrom().item(fresh)
                        : update(
                                        TAKE_OVER,
                                        Tuple.tuple()
                                                .addString(requestHash)
                                                .addString(ticket.holder())
                                                .addLocalDateTime(started)
                                                .addLocalDateTime(expires)
                                                .addString(scope)
                                                .addLocalDateTime(started)
                                                .addLocalDateTime(SqlTime.of(now.minus(LEASE)))
                                                .addString(requestHash))
                                .flatMap(over -> over ? Uni.createFrom().item(fresh) : known(scope, requestHash)));
    }

    Uni<Void> keep(Ticket ticket, StoredAnswer answer) {
        var sealed = envelope.seal(ticket.scope(), write(answer));
        return update(
                        KEEP,
                        Tuple.of(
                                answer.status(),
                                Buffer.buffer(sealed.key()),
                                sealed.text(),
                                ticket.scope(),
                                ticket.holder()))
                .replaceWithVoid();
    }

    /** Nothing was done; the same key may be used again. */
    Uni<Void> release(Ticket ticket) {
        return update(RELEASE, Tuple.of(ticket.scope(), ticket.holder())).replaceWithVoid();
    }

    private Uni<Claim> known(String scope, String requestHash) {
        return database.preparedQuery(READ).execute(Tuple.of(scope)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? read(scope, requestHash, row.next()) : new Claim.Running();
        });
    }

    private Claim read(String scope, String requestHash, Row row) {
        if (!row.getString("request_hash").equals(requestHash)) {
            return new Claim.OtherRequest();
        }
        if (row.getInteger("status") == null) {
            return new Claim.Running();
        }
        var sealed = new Envelope.Sealed(row.getBuffer("wrapped_key").getBytes(), row.getString("answer"));
        try {
            return new Claim.Answered(json.readValue(envelope.open(scope, sealed), StoredAnswer.class));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a stored answer could not be read", failure);
        }
    }

    private String write(StoredAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer could not be written", failure);
        }
    }

    private Uni<Boolean> update(String sql, Tuple values) {
        return database.preparedQuery(sql).execute(values).map(done -> done.rowCount() == 1);
    }
}
