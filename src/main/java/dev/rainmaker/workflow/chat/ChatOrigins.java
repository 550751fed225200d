package dev.rainmaker.workflow.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sites may use the chat: those that the company configured, and the house's own pages. Browsers say where a request comes
 * from and pages cannot change that; callers that are no browsers say nothing and meet the limits.
 */
@ApplicationScoped
class ChatOrigins {
    private static final String PATH = "/api/v1/public/chat/";
    private static final int BEFORE_ALL = 9_000;

    /** What a request's origin may do. */
    enum Verdict {
        OFF,
        FOREIGN,
        WELCOME
    }

    private final List<String> sites;
    private final PublicUrl self;
    private final ObjectMapper json;

    ChatOrigins(ChatConfig config, PublicUrl self, ObjectMapper json) {
        this.sites = config.origins().orElse(List.of()).stream()
                .map(site -> site.strip().replaceAll("/+$", ""))
                .filter(site -> !site.isEmpty())
                .toList();
        this.self = self;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL);
    }

    /** Whether the company has said where its site is. */
    boolean on() {
        return !sites.isEmpty();
    }

    List<String> sites() {
        return sites;
    }

    Verdict judge(String origin, String authority) {
        if (!on()) {
            return Verdict.OFF;
        }
        return origin == null || sites.contains(origin) || own(origin, authority) ? Verdict.WELCOME : Verdict.FOREIGN;
    }

    private boolean own(String origin, String authority) {
        if (origin.equals(self.base())) {
            return true;
        }
        try {
            return authority != null
                    && authority.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void check(RoutingContext routing) {
        if (!routing.normalizedPath().startsWith(PATH)) {
            routing.next();
            return;
        }
        var request = routing.request();
        var origin = request.getHeader("Origin");
        var authority =
                Optional.ofNullable(request.authority()).map(Object::toString).orElse(null);
        switch (judge(origin, authority)) {
            case OFF ->
                refuse(
                        routing,
                        ChatProblem.CHAT_OFF,
                        "The company has not said on which site it chats (rainmaker.chat.origins).");
            case FOREIGN -> refuse(routing, ChatProblem.CHAT_ORIGIN_REFUSED, "The company does not chat on this site.");
            case WELCOME -> {
                if (origin != null) {
                    routing.response()
                            .putHeader("Access-Control-Allow-Origin", origin)
                            .putHeader("Access-Control-Allow-Methods", "GET, POST")
                            .putHeader("Access-Control-Allow-Headers", "Content-Type, X-Chat-Visitor")
                            .putHeader("Access-Control-Max-Age", "600")
                            .putHeader("Vary", "Origin");
                }
                if (request.method() == HttpMethod.OPTIONS) {
                    routing.response().setStatusCode(204).end();
                } else {
                    routing.next();
                }
            }
        }
    }

    private void refuse(RoutingContext routing, ChatProblem problem, String detail) {
        var response = routing.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Vary", "Origin");
        try {
            response.end(json.writeValueAsString(Problem.of(problem, detail, routing.normalizedPath(), Map.of())));
        } catch (JsonProcessingException impossible) {
            response.end();
        }
    }
}
