package dev.rainmaker.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says as a problem document that a request is too long; the server alone would answer with the bare status. */
@ApplicationScoped
class LongRequests {
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = 100;

    private final long longest;
    private final ObjectMapper json;

    LongRequests(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest, ObjectMapper json) {
        this.longest = longest.asLongValue();
        this.json = json;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_THE_SERVERS_OWN_LIMIT);
    }

    private void refuse(RoutingContext request) {
        if (announced(request) <= longest) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(PlatformProblem.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem(request))
                .onComplete(sent -> request.request().connection().close());
    }

    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private String problem(RoutingContext request) {
        try {
            return json.writeValueAsString(Problem.of(
                    PlatformProblem.TOO_LARGE,
                    "A request may have " + longest / (1024 * 1024) + " MB at most.",
                    request.request().path(),
                    Map.of()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
