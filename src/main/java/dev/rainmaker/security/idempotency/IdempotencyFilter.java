package dev.rainmaker.security.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.problem.PlatformProblem;
import dev.rainmaker.platform.problem.Problem;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Runs a request with an {@code Idempotency-Key} once. Comes after the check of the role. Answers of 500 and above, and those
 * that ask for the same request again (429, a lost lock), are not kept.
 */
public class IdempotencyFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String TICKET = IdempotencyFilter.class.getName();
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final long RETRY_SECONDS = 2;

    private final IdempotentAnswers answers;
    private final CurrentActor actor;
    private final BlindIndex index;
    private final ObjectMapper json;

    public IdempotencyFilter(IdempotentAnswers answers, CurrentActor actor, BlindIndex index, ObjectMapper json) {
        this.answers = answers;
        this.actor = actor;
        this.index = index;
        this.json = json;
    }

    /** Lets the first request with a key through; every other one is answered here. */
    @ServerRequestFilter(readBody = true)
    public Uni<Response> before(ContainerRequestContext request) {
        var key = request.getHeaderString(KEY);
        var path = request.getUriInfo().getPath();
        if (key == null || !IdempotentPaths.cover(request.getMethod(), path)) {
            return Uni.createFrom().nullItem();
        }
        if (!KEYS.matcher(key).matches()) {
            throw new SecurityRefused(
                    SecurityProblem.IDEMPOTENCY_KEY_INVALID, "Send 1 to 128 visible ASCII characters as " + KEY + ".");
        }
        var scope = index.of("idempotency-key", String.join("\n", actor.get().id(), request.getMethod(), path, key));
        return answers.claim(scope, hash(request)).map(claim -> switch (claim) {
            case Claim.Fresh fresh -> {
                request.setProperty(TICKET, fresh.ticket());
                yield null;
            }
            case Claim.Answered known -> replay(known.answer());
            case Claim.Running running ->
                throw new SecurityRefused(
                        SecurityProblem.IDEMPOTENT_REQUEST_RUNNING,
                        "The same request is still running. Send it again in a moment to get its answer.",
                        Map.of("retry_after_seconds", RETRY_SECONDS));
            case Claim.OtherRequest other ->
                throw new SecurityRefused(
                        SecurityProblem.IDEMPOTENCY_KEY_REUSED,
                        "This key was used for a request with another content. Use a new key for a new request.");
        });
    }

    /** Keeps the answer before it goes out. */
    @ServerResponseFilter
    public Uni<Void> after(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(TICKET) instanceof Claim.Ticket ticket)) {
            return Uni.createFrom().voidItem();
        }
        var stored = isFinal(response) ? answers.keep(ticket, answer(response)) : answers.release(ticket);
        return stored.onFailure().recoverWithUni(failure -> {
            LOG.errorf("the answer to a repeatable request could not be kept: %s", failure.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    private static boolean isFinal(ContainerResponseContext response) {
        return response.getStatus() < 500
                && response.getStatus() != 429
                && !(response.getEntity() instanceof Problem problem
                        && problem.code().equals(PlatformProblem.CONFLICT.code()));
    }

    private StoredAnswer answer(ContainerResponseContext response) {
        try {
            var entity = response.getEntity();
            var type = response.getMediaType();
            return new StoredAnswer(
                    response.getStatus(),
                    entity == null ? null : json.writeValueAsString(entity),
                    entity == null ? null : type == null ? MediaType.APPLICATION_JSON : type.toString(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getHeaderString(HttpHeaders.ETAG));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer could not be written", failure);
        }
    }

    private static Response replay(StoredAnswer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.body() != null) {
            response.type(answer.contentType()).entity(answer.body());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return response.build();
    }

    /** Of query, condition and body; a body that the endpoint does not take was never read and does not count. */
    private String hash(ContainerRequestContext request) {
        var body = "";
        if (request.getEntityStream() instanceof ByteArrayInputStream read) {
            var bytes = read.readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(bytes));
            body = HexFormat.of().formatHex(bytes);
        }
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        var condition = request.getHeaderString(HttpHeaders.IF_MATCH);
        return index.of("idempotency-request", query + "\n" + condition + "\n" + body);
    }
}
