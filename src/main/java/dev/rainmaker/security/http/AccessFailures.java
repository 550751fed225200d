package dev.rainmaker.security.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.problem.PlatformProblem;
import dev.rainmaker.platform.problem.Problem;
import dev.rainmaker.platform.problem.ProblemType;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Answers refused access outside the REST layer (routes, WebSocket upgrades) with the same problem document that the REST
 * layer answers; the standard answer would have an empty body.
 */
@ApplicationScoped
class AccessFailures {
    private final ObjectMapper json;

    AccessFailures(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::handle);
    }

    private void handle(RoutingContext routing) {
        switch (routing.failure()) {
            case UnauthorizedException none ->
                answer(routing, PlatformProblem.UNAUTHENTICATED, "Send a valid access token.");
            case AuthenticationException wrong ->
                answer(routing, PlatformProblem.UNAUTHENTICATED, "Send a valid access token.");
            case ForbiddenException role ->
                answer(
                        routing,
                        PlatformProblem.FORBIDDEN,
                        "Ask an owner or a manager to do this or to change your role.");
            case null, default -> routing.next();
        }
    }

    private void answer(RoutingContext routing, ProblemType type, String detail) {
        var response = routing.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (type.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        try {
            response.end(json.writeValueAsString(Problem.of(type, detail, routing.normalizedPath(), Map.of())));
        } catch (JsonProcessingException impossible) {
            response.end();
        }
    }
}
