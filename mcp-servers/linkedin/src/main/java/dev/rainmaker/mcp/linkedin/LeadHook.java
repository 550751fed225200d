package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.shared.store.ServerStore;
import dev.rainmaker.mcp.shared.store.StoreUnavailable;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private static final Duration REMEMBER = Duration.ofDays(365);
    private static final long LONGEST = 256 * 1024;

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
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST))
                .handler(this::push);
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
                .put("challengeResponse", hmac(code.getBytes(StandardCharsets.UTF_8))));
    }

    private void push(RoutingContext request) {
        var body = request.body().buffer() == null
                ? new byte[0]
                : request.body().buffer().getBytes();
        var signature = Optional.ofNullable(request.request().getHeader("X-LI-Signature"))
                .orElse("");
        if (config.clientSecret().isEmpty() || !isSigned(body, signature)) {
            request.response().setStatusCode(401).end();
            return;
        }
        request.vertx()
                .executeBlocking(taken(body), false)
                .onComplete(
                        status -> request.response().setStatusCode(status).end(),
                        away -> request.response().setStatusCode(503).end());
    }

    private Callable<Integer> taken(byte[] body) {
        return () -> {
            try {
                var push = json.readTree(body);
                var id = push.path("leadGenFormResponse").asText("");
                var action = push.path("leadAction").asText("");
                if (!push.path("type").asText("").equals("LEAD_ACTION")
                        || !id.matches("[\\w:.()-]{1,200}")
                        || !List.of("CREATED", "DELETED").contains(action)) {
                    return 400;
                }
                store.put(PUSHES, id, action, REMEMBER);
                LOG.infof("lead pushed action=%s", action);
                return 200;
            } catch (JsonProcessingException malformed) {
                return 400;
            } catch (StoreUnavailable away) {
                return 503;
            }
        };
    }

    private boolean isSigned(byte[] body, String signature) {
        var prefix = "hmacsha256=".getBytes(StandardCharsets.US_ASCII);
        var signed = new byte[prefix.length + body.length];
        System.arraycopy(prefix, 0, signed, 0, prefix.length);
        System.arraycopy(body, 0, signed, prefix.length, body.length);
        return MessageDigest.isEqual(
                hmac(signed).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String hmac(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    config.clientSecret().orElseThrow().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
        }
    }
}
