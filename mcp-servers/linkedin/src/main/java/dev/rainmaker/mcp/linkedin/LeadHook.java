package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.hook.Hmac;
import dev.rainmaker.mcp.shared.hook.Hooks;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What LinkedIn pushes: {@code GET /hooks/linkedin?challengeCode=…} is answered with the code's HMAC, {@code POST} says that a
 * lead came or was withdrawn, signed with the client secret. Nothing else is taken. A push is taken once; its lead is read with
 * list_lead_form_responses.
 */
@ApplicationScoped
class LeadHook {
    private static final Logger LOG = Logger.getLogger(LeadHook.class);
    private static final String PATH = "/hooks/linkedin";
    private static final String PUSHES = "linkedin:pushes";
    private static final String WITHDRAWN = "DELETED";
    private static final Duration REMEMBER = Duration.ofDays(365);
    private static final long LONGEST = 256 * 1024;
    private static final byte[] SIGNED_BEFORE_THE_BODY = "hmacsha256=".getBytes(StandardCharsets.US_ASCII);

    private final LinkedInConfig.LeadSync config;
    private final ServerStore store;
    private final ObjectMapper json;

    LeadHook(LinkedInConfig config, ServerStore store, ObjectMapper json) {
        this.config = config.leadSync();
        this.store = store;
        this.json = json;
    }

    void routes(@Observes Router router) {
        router.get(PATH).handler(this::challenge);
        Hooks.post(router, PATH, LONGEST, this::push);
    }

    /** Leads that were pushed and are still there, by id. */
    List<String> pushed() {
        return store.keys(PUSHES).stream()
                .filter(id -> store.get(PUSHES, id).filter("CREATED"::equals).isPresent())
                .toList();
    }

    private void challenge(RoutingContext request) {
        var code = request.request().getParam("challengeCode");
        if (config.clientSecret().isEmpty() || code == null || !code.matches("[\\w-]{1,100}")) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.json(new JsonObject()
                .put("challengeCode", code)
                .put("challengeResponse", Hmac.of(config.clientSecret().get(), code.getBytes(StandardCharsets.UTF_8))));
    }

    private int push(MultiMap headers, byte[] body) {
        var secret = config.clientSecret();
        if (secret.isEmpty()
                || !Hmac.matches(Hmac.of(secret.get(), SIGNED_BEFORE_THE_BODY, body), headers.get("X-LI-Signature"))) {
            return 401;
        }
        try {
            var push = json.readTree(body);
            var id = push.path("leadGenFormResponse").asText("");
            var action = push.path("leadAction").asText("");
            if (!push.path("type").asText("").equals("LEAD_ACTION")
                    || !id.matches("[\\w:.()-]{1,200}")
                    || !List.of("CREATED", WITHDRAWN).contains(action)) {
                return 400;
            }
            // Pushes come in any order: a lead that was withdrawn does not come back by an older push.
            if (action.equals(WITHDRAWN)
                    || !store.get(PUSHES, id).filter(WITHDRAWN::equals).isPresent()) {
                store.put(PUSHES, id, action, REMEMBER);
            }
            LOG.infof("lead pushed action=%s", action);
            return 200;
        } catch (IOException malformed) {
            return 400;
        }
    }
}
