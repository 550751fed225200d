package dev.rainmaker.mcp.shared.protocol;

import io.netty.buffer.ByteBufInputStream;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets any replica answer any request: no session is handed out, none is looked for, and what would need one (a stream that
 * stays open, the transport of 2024-11-05 with two addresses) is not offered. The extension answers without a session
 * ({@code dummy-init}), but still hands one out and refuses {@code notifications/initialized} at another replica.
 *
 * <p>Stands behind the checks of {@code ToolsPolicy}. Messages that are none and revisions that nobody here speaks are 400;
 * requests that cannot be answered are an error with their id; what comes through is answered by the extension.
 */
@ApplicationScoped
class StatelessDoor {
    /** After the authorisation (100), which comes first for every request. */
    private static final int BEHIND_AUTHORIZATION = 50;

    private static final Pattern ENDPOINT = Pattern.compile("/mcp/[^/]+/?");
    private static final String SESSION = "Mcp-Session-Id";
    private static final String REVISION = "MCP-Protocol-Version";

    /**
     * Not -32022, which 2026-07-28 has for this: it would tell a client of that revision that there is no older server here to
     * fall back to.
     */
    private static final Message.Wrong UNKNOWN_REVISION = new Message.Wrong(
            -32000,
            "Unsupported protocol version (supported versions: "
                    + String.join(", ", McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS) + ")");

    private final ConnectionManager connections;
    private final BodyHandler body;

    StatelessDoor(
            ConnectionManager connections,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "64M") MemorySize longest) {
        this.connections = connections;
        this.body = BodyHandler.create(false).setBodyLimit(longest.asLongValue());
    }

    void open(@Observes Filters filters) {
        filters.register(this::before, BEHIND_AUTHORIZATION);
        filters.register(this::look, BEHIND_AUTHORIZATION - 1);
    }

    private void before(RoutingContext request) {
        var path = request.normalizedPath();
        if (!path.startsWith("/mcp/")) {
            request.next();
        } else if (!ENDPOINT.matcher(path).matches()) {
            request.response().setStatusCode(404).end();
        } else if (request.request().method() != HttpMethod.POST) {
            request.response().setStatusCode(405).putHeader("Allow", "POST").end();
        } else {
            var revision = request.request().getHeader(REVISION);
            if (revision == null || McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS.contains(revision)) {
                body.handle(request);
            } else {
                refuse(request, 400, null, UNKNOWN_REVISION);
            }
        }
    }

    private void look(RoutingContext request) {
        if (!request.normalizedPath().startsWith("/mcp/")) {
            request.next();
            return;
        }
        var message = read(request);
        switch (message.kind()) {
            case NONE -> refuse(request, 400, null, message.wrong());
            case NOTIFICATION, RESPONSE -> request.response().setStatusCode(202).end();
            case REQUEST -> {
                if (message.wrong() != null) {
                    refuse(request, 200, message.id(), message.wrong());
                    return;
                }
                if ("initialize".equals(message.method())) {
                    request.addHeadersEndHandler(done -> forget(request));
                }
                request.next();
            }
        }
    }

    private static Message read(RoutingContext request) {
        var buffer = request.body().buffer();
        return Message.of(buffer == null ? InputStream.nullInputStream() : new ByteBufInputStream(buffer.getByteBuf()));
    }

    /** Another replica would not know the session, and this one would keep it for half an hour. */
    private void forget(RoutingContext request) {
        var headers = request.response().headers();
        var session = headers.get(SESSION);
        if (session != null) {
            headers.remove(SESSION);
            connections.remove(session);
        }
    }

    private static void refuse(RoutingContext request, int status, Object id, Message.Wrong wrong) {
        var error = new JsonObject().put("code", wrong.code()).put("message", wrong.reason());
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("jsonrpc", "2.0")
                        .put("id", id)
                        .put("error", error)
                        .toBuffer());
    }
}
